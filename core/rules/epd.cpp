#include "core/rules/epd.h"

#include <algorithm>

namespace plyline::rules {

namespace {

constexpr std::string_view epdBlanks = " \t\r\n";
constexpr int epdFields = 4;
constexpr int fenFields = 6;

constexpr bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string_view withoutBlanks(std::string_view text)
{
    const auto first = text.find_first_not_of(epdBlanks);
    if (first == std::string_view::npos)
        return text.substr(text.size());
    return text.substr(first, text.find_last_not_of(epdBlanks) - first + 1);
}

std::string_view firstWord(std::string_view text)
{
    return text.substr(0, text.find_first_of(epdBlanks));
}

/// Returns the end of the operation at the start of the text: the position of its semicolon,
/// ignoring those in quoted strings.
std::size_t operationEnd(std::string_view text)
{
    bool isInString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"')
            isInString = !isInString;
        else if (text[i] == ';' && !isInString)
            return i;
    }
    return text.size();
}

EpdOperation operationOf(std::string_view text)
{
    const std::string_view opcode = firstWord(text);
    return {opcode, withoutBlanks(text.substr(opcode.size())), text};
}

std::vector<EpdOperation> operationsIn(std::string_view text)
{
    std::vector<EpdOperation> operations;
    while (!text.empty()) {
        const std::size_t end = operationEnd(text);
        if (const std::string_view one = withoutBlanks(text.substr(0, end)); !one.empty())
            operations.push_back(operationOf(one));
        text.remove_prefix(std::min(text.size(), end + 1));
    }
    return operations;
}

} // namespace

std::optional<std::string_view> EpdRecord::find(std::string_view opcode) const
{
    for (const EpdOperation& operation : operations) {
        if (operation.opcode == opcode)
            return operation.operands;
    }
    return std::nullopt;
}

std::string_view EpdRecord::id() const
{
    const std::string_view given = find("id").value_or(std::string_view());
    if (!given.starts_with('"'))
        return given;
    return given.substr(1, given.find('"', 1) - 1);
}

std::string EpdRecord::fen() const
{
    std::vector<std::string_view> words;
    for (std::string_view rest = fields; !rest.empty();) {
        words.push_back(firstWord(rest));
        rest = withoutBlanks(rest.substr(words.back().size()));
    }
    if (words.size() >= epdFields) {
        words.resize(fenFields);
        const auto clock = [&](std::size_t field, std::string_view opcode, std::string_view none) {
            const auto given = find(opcode);
            words[field] = given ? *given : words[field].empty() ? none : words[field];
        };
        clock(4, "hmvc", "0");
        clock(5, "fmvn", "1");
    }
    std::string text;
    for (const std::string_view word : words)
        text.append(text.empty() ? "" : " ").append(word);
    return text;
}

namespace epd {

bool looksLikePosition(std::string_view line)
{
    constexpr std::size_t longest = 128;
    constexpr std::string_view letters = "pnbrqkPNBRQK0123456789~/";
    constexpr int fewestSlashes = 5;
    const std::string_view word = firstWord(line.substr(0, longest));
    return word.find_first_not_of(letters) == std::string_view::npos &&
           word.find_first_of("pnbrqkPNBRQK8") != std::string_view::npos &&
           std::count(word.begin(), word.end(), '/') >= fewestSlashes;
}

bool isUsed(std::string_view opcode)
{
    return opcode == "id" || opcode == "hmvc" || opcode == "fmvn";
}

EpdRecord split(std::string_view record)
{
    EpdRecord found;
    const std::string_view all = withoutBlanks(record);
    std::string_view rest = all;
    std::size_t fieldsEnd = 0;
    while (!rest.empty() && found.fieldCount < fenFields) {
        if (found.fieldCount >= epdFields && (isLetter(rest.front()) || rest.front() == ';'))
            break;
        std::string_view field = firstWord(rest);
        if (found.fieldCount >= epdFields)
            field = field.substr(0, field.find(';'));
        ++found.fieldCount;
        fieldsEnd = static_cast<std::size_t>(field.data() + field.size() - all.data());
        rest = withoutBlanks(rest.substr(field.size()));
    }
    found.fields = all.substr(0, fieldsEnd);
    found.operations = operationsIn(rest);
    return found;
}

Expected<Setup, FenError> parse(std::string_view text)
{
    return fen::parse(split(text).fen());
}

} // namespace epd

} // namespace plyline::rules
