#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct archive;

namespace plyline::files {

/// What libarchive gives of packed bytes: the contents of one file after another. The bytes must
/// outlive it.
class ArchiveReader
{
public:
    explicit ArchiveReader(std::string_view packed);

    enum class Step : std::uint8_t {
        Data,    ///< `data` holds some; valid until the next step.
        FileEnd, ///< The rest of another file follows, if any.
        End,
        Failed, ///< `words` says why.
    };
    [[nodiscard]] Step next();
    [[nodiscard]] std::string_view data() const { return m_data; }
    [[nodiscard]] const std::string& words() const { return m_words; }
    /// Of the packed bytes.
    [[nodiscard]] std::int64_t bytesRead() const;

    /// The size of all that will come, where an archive says so in front.
    [[nodiscard]] const std::optional<std::int64_t>& announcedSize() const { return m_announced; }

private:
    struct Closing
    {
        void operator()(archive* reader) const;
    };
    using Archive = std::unique_ptr<archive, Closing>;

    [[nodiscard]] static Archive opened(std::string_view packed);
    void survey(std::string_view packed);
    [[nodiscard]] Step nextFile();
    [[nodiscard]] Step fail();

    Archive m_archive;
    std::string_view m_data;
    std::string m_words;
    std::optional<std::int64_t> m_announced;
    bool m_takesAll = true; ///< Else only what is named .pgn.
    bool m_isInFile = false;
};

} // namespace plyline::files
