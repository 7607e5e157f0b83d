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

/// The bytes of a PGN file or of pasted text. At least `padding` zero bytes may be read beyond the
/// end, so that a lexer need not look where it ends. UTF-16 with its byte order mark is held as
/// UTF-8, and every span and offset counts those bytes.
///
/// The bytes stay readable, and `bytes()` stays as long as it is, whatever happens to the file.
/// They never change while they are held unless another program writes into a file that is mapped;
/// what such a file loses reads as zeros (see Mapping).
class Source
{
public:
    static constexpr std::size_t padding = 64;

    /// Small files are read, large ones mapped, pipes copied to a nameless file that is mapped. "-"
    /// is standard input. A stop ends waiting for a pipe. Errors: as of openToRead;
    /// FileNotReadable; Cancelled; FileNotWritable where a pipe is too large for the disk.
    [[nodiscard]] static Expected<std::shared_ptr<const Source>, Error>
    open(const std::string& path, const std::stop_token& stop = {});
    /// `name` stands for the file's path in messages.
    [[nodiscard]] static std::shared_ptr<const Source> fromText(std::string text, std::string name);
    /// What is in the file by now; more may be written behind it. Errors: FileNotReadable.
    [[nodiscard]] static Expected<std::shared_ptr<const Source>, Error>
    fromSpool(const SpoolFile& file, std::string name);

    /// How much of a file that is being written is taken.
    enum class Growth : std::uint8_t {
        Whole,
        ToLastBlank, ///< Not the word that may be only half written, up to 256 bytes.
    };
    /// The file that this came from, which has grown: of a file that is read and not mapped only
    /// the new bytes are read. Errors: as of `open`; FileIsDevice when a pipe has its name;
    /// FileChanged when it is another file, or it does not begin and go on as this one does.
    [[nodiscard]] Expected<std::shared_ptr<const Source>, Error> grown(Growth growth) const;

    Source(const Source&) = delete;
    Source& operator=(const Source&) = delete;
    ~Source();

    [[nodiscard]] std::string_view bytes() const { return m_bytes; }
    [[nodiscard]] std::string_view bytes(Span span) const;
    [[nodiscard]] const std::string& name() const { return m_name; }
    /// Of the file when it was read; none for texts and pipes. bytes() may be less than its size
    /// after ToLastBlank.
    [[nodiscard]] const std::optional<FileStamp>& stamp() const { return m_stamp; }
    /// The bytes are a copy: whatever is done to the file, they stay as they were read.
    [[nodiscard]] bool isCopy() const { return !m_mapping; }
    /// The file was cut short, or could not be read on, and bytes that were lost with it read as
    /// zeros. Any thread.
    [[nodiscard]] bool isDamaged() const;

    /// How the file writes what `bytes` holds.
    enum class Encoding : std::uint8_t {
        AsHeld,
        Utf16Little, ///< UTF-16 with its byte order mark.
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
    std::string m_head;                 ///< A copy of how a mapped file begins.
    std::unique_ptr<Mapping> m_mapping; ///< Null when owned.
    std::string_view m_bytes;
    Encoding m_encoding = Encoding::AsHeld;
};

} // namespace plyline::files
