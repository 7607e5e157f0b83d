#include "core/streams/envelope_json.h"

#include "core/base/text.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace plyline::streams {

namespace {

using Value = nlohmann::ordered_json;

/// Builds a value from the events of the parser. The library's own builder looks for each name of
/// an object among those before it, which takes hours for an object that was made for that.
class ValueBuilder
{
public:
    // NOLINTBEGIN(readability-identifier-naming): as the parser wants them
    using number_integer_t = Value::number_integer_t;
    using number_unsigned_t = Value::number_unsigned_t;
    using number_float_t = Value::number_float_t;
    using string_t = Value::string_t;
    using binary_t = Value::binary_t;

    bool null() { return put(nullptr) != nullptr; }
    bool boolean(bool value) { return put(value) != nullptr; }
    bool number_integer(number_integer_t value) { return put(value) != nullptr; }
    bool number_unsigned(number_unsigned_t value) { return put(value) != nullptr; }
    bool number_float(number_float_t value, const string_t&) { return put(value) != nullptr; }
    bool string(string_t& value) { return put(std::move(value)) != nullptr; }
    bool binary(binary_t&) { return false; }
    bool key(string_t& name)
    {
        m_name = std::move(name);
        return true;
    }
    bool start_object(std::size_t)
    {
        constexpr std::size_t usual = 16; // growing would copy the names
        if (!open(Value::object()))
            return false;
        members().reserve(usual);
        return true;
    }
    bool start_array(std::size_t) { return open(Value::array()); }
    bool end_object()
    {
        if (const auto name = repeatedName()) {
            m_error = envelopeFault(EnvelopeFault::Code::NotJson, "a name twice: " + *name).value();
            return false;
        }
        m_open.pop_back();
        return true;
    }
    bool end_array()
    {
        m_open.pop_back();
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const Value::exception& exception)
    {
        const std::string_view what(exception.what());
        const std::size_t tag = what.find("] "); // of "[json.exception.parse_error.101] "
        const std::string_view words = tag == std::string_view::npos ? what : what.substr(tag + 2);
        m_error = envelopeFault(EnvelopeFault::Code::NotJson, words).value();
        return false;
    }
    // NOLINTEND(readability-identifier-naming)

    [[nodiscard]] EnvelopeFault error() const { return m_error.value_or(EnvelopeFault()); }
    [[nodiscard]] Value take() { return std::move(m_root); }

private:
    [[nodiscard]] Value::object_t& members() const
    {
        return m_open.back()->get_ref<Value::object_t&>();
    }

    /// Puts a value where the parser is. A list that is open does not grow while its last value is.
    template <typename Part>
    Value* put(Part&& part)
    {
        if (m_open.empty())
            return &(m_root = std::forward<Part>(part));
        if (m_open.back()->is_array())
            return &m_open.back()->get_ref<Value::array_t&>().emplace_back(
                std::forward<Part>(part));
        using Members = std::vector<Value::object_t::value_type>;
        Members& all = members();
        return &all.emplace_back(std::move(m_name), std::forward<Part>(part)).second;
    }

    bool open(Value empty)
    {
        if (m_open.size() == static_cast<std::size_t>(deepestEnvelope)) {
            m_error = EnvelopeFault{EnvelopeFault::Code::TooDeep, {}};
            return false;
        }
        m_open.push_back(put(std::move(empty)));
        return true;
    }

    /// Returns a name that the innermost object has more than once.
    [[nodiscard]] std::optional<std::string> repeatedName() const
    {
        std::vector<std::string_view> names;
        names.reserve(members().size());
        for (const auto& member : members())
            names.emplace_back(member.first);
        std::sort(names.begin(), names.end());
        const auto found = std::adjacent_find(names.begin(), names.end());
        return found == names.end() ? std::nullopt : std::optional<std::string>(*found);
    }

    Value m_root;
    std::vector<Value*> m_open; ///< The list or object that is being read, and those around it.
    std::string m_name;         ///< Of the value that comes next.
    std::optional<EnvelopeFault> m_error;
};

} // namespace

tl::unexpected<EnvelopeFault> envelopeFault(EnvelopeFault::Code code, std::string_view detail)
{
    constexpr std::size_t longest = 200;
    return unexpected(EnvelopeFault{code, std::string(wholeCharacters(detail, longest))});
}

Expected<nlohmann::ordered_json, EnvelopeFault> parseObject(std::string_view text)
{
    if (text.size() > longestEnvelope)
        return envelopeFault(EnvelopeFault::Code::TooLong);
    ValueBuilder builder;
    if (!Value::sax_parse(text, &builder))
        return unexpected(builder.error());
    Value value = builder.take();
    if (!value.is_object())
        return envelopeFault(EnvelopeFault::Code::NotAnObject);
    return value;
}

} // namespace plyline::streams
