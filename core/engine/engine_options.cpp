#include "core/engine/engine_options.h"

#include "core/base/text.h"

#include <algorithm>

namespace plyline::engine {

namespace {

constexpr std::size_t mostOptions = 1'000;

} // namespace

void EngineOptions::clear()
{
    *this = EngineOptions();
}

void EngineOptions::add(OptionLine option)
{
    if (m_offered.size() < mostOptions)
        m_offered.push_back(std::move(option));
}

/// The names of options have no case (UCI protocol, "setoption").
const OptionLine* EngineOptions::find(std::string_view name) const
{
    const auto found =
        std::find_if(m_offered.begin(), m_offered.end(), [&](const OptionLine& option) {
            return equalsIgnoringCase(option.name, name);
        });
    return found == m_offered.end() ? nullptr : &*found;
}

std::vector<std::string> EngineOptions::setFirst()
{
    std::vector<std::string> lines;
    m_isChess960 = setCheck("UCI_Chess960", lines);
    setCheck("UCI_ShowWDL", lines);
    return lines;
}

std::vector<std::string> EngineOptions::set(const EngineSettings& settings)
{
    std::vector<std::string> lines;
    setSpin("Threads", settings.threads, lines);
    setSpin("Hash", settings.hashMegabytes, lines);
    return lines;
}

std::vector<std::string> EngineOptions::setLines(int count)
{
    std::vector<std::string> lines;
    setSpin("MultiPV", count, lines);
    return lines;
}

bool EngineOptions::setCheck(std::string_view name, std::vector<std::string>& lines)
{
    const OptionLine* const option = find(name);
    if (!option || option->type != OptionLine::Type::Check)
        return false;
    assign(*option, "true", lines);
    return true;
}

void EngineOptions::setSpin(std::string_view name, int value, std::vector<std::string>& lines)
{
    const OptionLine* const option = find(name);
    if (!option || option->type != OptionLine::Type::Spin)
        return;
    const std::int64_t least = option->least.value_or(value);
    const std::int64_t most = option->most.value_or(value);
    if (least <= most)
        assign(*option, std::to_string(std::clamp<std::int64_t>(value, least, most)), lines);
}

void EngineOptions::assign(const OptionLine& option, const std::string& text,
                           std::vector<std::string>& lines)
{
    const auto set = std::find_if(m_set.begin(), m_set.end(),
                                  [&](const Value& value) { return value.name == option.name; });
    const std::string& now = set == m_set.end() ? option.standard : set->text;
    if (now == text)
        return;
    if (set == m_set.end())
        m_set.push_back({option.name, text});
    else
        set->text = text;
    lines.push_back("setoption name " + option.name + " value " + text);
}

} // namespace plyline::engine
