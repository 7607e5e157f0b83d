#include "core/engine/uci_line.h"

#include "core/base/text.h"

#include <charconv>

namespace plyline::engine {

namespace {

constexpr int deepest = 1'000;
constexpr int highestNumber = 256;
constexpr int longestMate = 10'000;
constexpr int largestScore = 1'000'000;
constexpr std::size_t mostMoves = 256;
constexpr std::size_t longestText = 200; ///< Of a name that is shown, in bytes.

/// Takes words off the front of a line.
class Words
{
public:
    explicit Words(std::string_view line) : m_rest(trimmed(line)) {}

    [[nodiscard]] bool isEmpty() const { return m_rest.empty(); }
    [[nodiscard]] std::string_view rest() const { return m_rest; }
    [[nodiscard]] std::string_view peek() const { return m_rest.substr(0, wordEnd()); }
    std::string_view take()
    {
        const std::string_view word = peek();
        m_rest.remove_prefix(word.size());
        m_rest = trimmed(m_rest);
        return word;
    }
    /// Takes a number and nothing if the next word is none.
    template <typename Number>
    std::optional<Number> takeNumber(Number least, Number most)
    {
        const std::string_view word = peek();
        Number number{};
        const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
        if (error != std::errc() || end != word.data() + word.size()) {
            if (error == std::errc::result_out_of_range)
                take();
            return std::nullopt;
        }
        take();
        return number >= least && number <= most ? std::optional(number) : std::nullopt;
    }

private:
    [[nodiscard]] std::size_t wordEnd() const
    {
        std::size_t end = 0;
        while (end < m_rest.size() && !isSpace(m_rest[end]))
            ++end;
        return end;
    }

    std::string_view m_rest;
};

std::string shown(std::string_view text)
{
    std::string valid = toUtf8(wholeCharacters(text, longestText));
    for (char& c : valid)
        c = static_cast<unsigned char>(c) < ' ' || c == 0x7f ? ' ' : c;
    return valid;
}

EngineLine readId(Words words)
{
    const std::string_view field = words.take();
    if (field == "name")
        return IdLine{IdLine::Field::Name, shown(words.rest())};
    if (field == "author")
        return IdLine{IdLine::Field::Author, shown(words.rest())};
    return OtherLine{};
}

std::optional<OptionLine::Type> optionType(std::string_view word)
{
    using Type = OptionLine::Type;
    if (word == "check")
        return Type::Check;
    if (word == "spin")
        return Type::Spin;
    if (word == "combo")
        return Type::Combo;
    if (word == "button")
        return Type::Button;
    if (word == "string")
        return Type::String;
    return std::nullopt;
}

/// Takes the words up to the next word of an option line, joined by single spaces.
std::string takeValue(Words& words, bool isName)
{
    const auto endsValue = [&](std::string_view word) {
        return isName ? word == "type" : word == "min" || word == "max" || word == "var";
    };
    std::string value;
    while (!words.isEmpty() && !endsValue(words.peek()))
        value.append(value.empty() ? "" : " ").append(words.take());
    return value;
}

EngineLine readOption(Words words)
{
    constexpr std::int64_t least = INT64_MIN;
    constexpr std::int64_t most = INT64_MAX;
    OptionLine option;
    if (words.take() != "name")
        return OtherLine{};
    option.name = takeValue(words, true);
    words.take();
    const auto type = optionType(words.take());
    if (option.name.empty() || !type)
        return OtherLine{};
    option.type = *type;
    while (!words.isEmpty()) {
        const std::string_view word = words.take();
        if (word == "default")
            option.standard = takeValue(words, false);
        else if (word == "min")
            option.least = words.takeNumber(least, most);
        else if (word == "max")
            option.most = words.takeNumber(least, most);
        else if (word == "var")
            option.choices.push_back(takeValue(words, false));
    }
    return option;
}

bool isMove(std::string_view word)
{
    const auto isSquare = [](std::string_view square) {
        return square[0] >= 'a' && square[0] <= 'h' && square[1] >= '1' && square[1] <= '8';
    };
    return (word.size() == 4 || word.size() == 5) && isSquare(word) && isSquare(word.substr(2)) &&
           (word.size() == 4 || isLetter(word[4]));
}

std::optional<MoverScore> takeScore(Words& words)
{
    MoverScore score;
    const std::string_view kind = words.peek();
    if (kind != "cp" && kind != "mate")
        return std::nullopt;
    words.take();
    score.isMate = kind == "mate";
    const int most = score.isMate ? longestMate : largestScore;
    const auto value = words.takeNumber(-most, most);
    for (; words.peek() == "lowerbound" || words.peek() == "upperbound"; words.take())
        score.bound = words.peek() == "lowerbound" ? Bound::Lower : Bound::Upper;
    // A mate in no moves cannot be the value of a position that is searched.
    if (!value || (score.isMate && *value == 0))
        return std::nullopt;
    score.value = *value;
    return score;
}

std::optional<WinDrawLoss> takeChances(Words& words)
{
    constexpr int all = 1'000;
    const auto win = words.takeNumber(0, all);
    const auto draw = words.takeNumber(0, all);
    const auto loss = words.takeNumber(0, all);
    if (!win || !draw || !loss || *win + *draw + *loss != all)
        return std::nullopt;
    return WinDrawLoss{*win, *draw, *loss};
}

EngineLine readInfo(Words words)
{
    InfoLine info;
    while (!words.isEmpty()) {
        const std::string_view word = words.take();
        if (word == "string")
            break; // the rest is text
        if (word == "depth") {
            info.depth = words.takeNumber(0, deepest);
        } else if (word == "multipv") {
            info.number = words.takeNumber(0, highestNumber).value_or(0);
        } else if (word == "score") {
            info.score = takeScore(words);
        } else if (word == "wdl") {
            info.chances = takeChances(words);
        } else if (word == "nodes") {
            info.nodes = words.takeNumber<std::int64_t>(0, INT64_MAX);
        } else if (word == "nps") {
            info.nodesPerSecond = words.takeNumber<std::int64_t>(0, INT64_MAX);
        } else if (word == "pv") {
            while (isMove(words.peek()) && info.moves.size() < mostMoves)
                info.moves.emplace_back(words.take());
        }
    }
    return info;
}

} // namespace

EngineLine parseLine(std::string_view line)
{
    Words words(line);
    while (!words.isEmpty()) {
        const std::string_view word = words.take();
        if (word == "info")
            return readInfo(words);
        if (word == "bestmove")
            return BestMoveLine{std::string(words.take())};
        if (word == "readyok")
            return ReadyOkLine{};
        if (word == "uciok")
            return UciOkLine{};
        if (word == "id")
            return readId(words);
        if (word == "option")
            return readOption(words);
    }
    return OtherLine{};
}

} // namespace plyline::engine
