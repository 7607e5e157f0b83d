#pragma once

#include "core/base/error.h"
#include "core/base/expected.h"
#include "core/base/text.h"
#include "core/files/file_stamp.h"

#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

namespace plyline::files {

class Mapping;
class SpoolFile;

/// The bytes of a PGN file or of pasted text. At least `padding` readable zero bytes follow the
/// end, so that a lexer need not check for it. UTF-16 with a byte order mark is held as UTF-8, and
/// all spans and offsets count the bytes of that.
///
/// `bytes()` stays readable and keeps its size whatever happens to the file. The bytes do not
/// change while they are held unless another program writes into a mapped file; the lost bytes of a
/// damaged file read as zeros (see Mapping).
class Source
{
public:
    static constexpr std::size_t padding = 64;

    /// Opens a file; "-" is standard input. Small files are read, large ones are mapped, pipes are
    /// copied to an unnamed file that is mapped. A stop ends the wait for a pipe. Errors: those of
    /// openToRead; FileNotReadable; Cancelled; FileNotWritable if the disk has no room for the
    /// bytes of a pipe.
    [[nodiscard]] static Expected<std::shared_ptr<const Source>, Error>
    open(const std::string& path, const std::stop_token& stop = {});
    /// `name` stands for the file's path in messages.
    [[nodiscard]] static std::shared_ptr<const Source> fromText(std::string text, std::string name);
    /// Maps the current contents of the file, to which more may be written later. Errors:
    /// FileNotReadable.
    [[nodiscard]] static Expected<std::shared_ptr<const Source>, Error>
    fromSpool(const SpoolFile& file, std::string name);

    /// How much is taken from a file that is being written.
    enum class Growth : std::uint8_t {
        Whole,
        ToLastBlank, ///< Stops after the last white space in the final 256 bytes, because the last
                     ///< word may be incomplete.
    };
    /// Returns the new contents of this source's file after it has grown. Only the new bytes are
    /// read if the file was read and not mapped. Errors: those of `open`; FileIsDevice if the path
    /// is now a pipe; FileChanged if it is another file, or does not begin with the bytes of this
    /// source.
    [[nodiscard]] Expected<std::shared_ptr<const Source>, Error> grown(Growth growth) const;

    Source(const Source&) = delete;
    Source& operator=(const Source&) = delete;
    ~Source();

    [[nodiscard]] std::string_view bytes() const { return m_bytes; }
    [[nodiscard]] std::string_view bytes(Span span) const;
    [[nodiscard]] const std::string& name() const { return m_name; }
    /// Returns the stamp of the file when it was read; none for texts and pipes. After ToLastBlank,
    /// bytes() may be shorter than the size in the stamp.
    [[nodiscard]] const std::optional<FileStamp>& stamp() const { return m_stamp; }
    /// Returns whether the bytes are a copy that no change to the file can affect.
    [[nodiscard]] bool isCopy() const { return !m_mapping; }
    /// Returns whether bytes were lost because the file was cut short or could not be read; they
    /// read as zeros. Any thread.
    [[nodiscard]] bool isDamaged() const;

    /// How the file encodes the text that `bytes` holds.
    enum class Encoding : std::uint8_t {
        AsHeld,
        Utf16Little, ///< UTF-16 with a byte order mark, little endian.
        Utf16Big,
    };
    [[nodiscard]] Encoding encoding() const { return m_encoding; }

private:
    Source();
    void own();
    void noteEncoding(std::string_view fileBytes);
    [[nodiscard]] bool map(int file, std::int64_t size);
    [[nodiscard]] bool goesOnIn(int file) const;

    std::string m_name;
    std::optional<FileStamp> m_stamp;
    std::string m_owned;                ///< Empty when mapped.
    std::string m_head;                 ///< Copy of the first bytes of a mapped file.
    std::unique_ptr<Mapping> m_mapping; ///< Null when the bytes are owned.
    std::string_view m_bytes;
    Encoding m_encoding = Encoding::AsHeld;
};

} // namespace plyline::files
