#pragma once

#include "core/engine/uci_line.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plyline::engine {

/// What a person may set of an engine.
struct EngineSettings
{
    int threads = 1;
    int hashMegabytes = 64;
    bool operator==(const EngineSettings&) const = default;
};

/// The options that an engine offers, and what they were set to. Never sets an option that is not
/// offered, and no value outside its bounds.
class EngineOptions
{
public:
    /// Forgets everything: another engine begins.
    void clear();
    void add(OptionLine option);

    [[nodiscard]] bool isChess960() const { return m_isChess960; }

    /// Return the lines to send, without those that would change nothing.
    [[nodiscard]] std::vector<std::string> setFirst();
    [[nodiscard]] std::vector<std::string> set(const EngineSettings& settings);
    [[nodiscard]] std::vector<std::string> setLines(int lines);

private:
    struct Value
    {
        std::string name;
        std::string text;
    };
    [[nodiscard]] const OptionLine* find(std::string_view name) const;
    void setSpin(std::string_view name, int value, std::vector<std::string>& lines);
    bool setCheck(std::string_view name, std::vector<std::string>& lines);
    void assign(const OptionLine& option, const std::string& text, std::vector<std::string>& lines);

    std::vector<OptionLine> m_offered;
    std::vector<Value> m_set;
    bool m_isChess960 = false;
};

} // namespace plyline::engine
