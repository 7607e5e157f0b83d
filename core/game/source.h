#pragma once

#include "core/base/error.h"
#include "core/base/expected.h"
#include "core/base/text.h"

#include <memory>
#include <string>
#include <string_view>

namespace plyline::game {

/// The bytes of a PGN file or of pasted text; never change while they are held. At least `padding`
/// zero bytes may be read beyond the end, so that a lexer need not look where it ends. UTF-16 with
/// its byte order mark is held as UTF-8, and every span and offset counts those bytes.
class Source
{
public:
    static constexpr std::size_t padding = 64;

    /// Small files are read, large ones mapped, pipes copied to a temporary file that is mapped.
    /// "-" is standard input. Errors: FileNotFound, FileNotReadable, FileIsDirectory.
    [[nodiscard]] static Expected<std::shared_ptr<const Source>, Error>
    open(const std::string& path);
    /// `name` stands for the file's path in messages.
    [[nodiscard]] static std::shared_ptr<const Source> fromText(std::string text, std::string name);

    Source(const Source&) = delete;
    Source& operator=(const Source&) = delete;
    ~Source();

    [[nodiscard]] std::string_view bytes() const { return m_bytes; }
    [[nodiscard]] std::string_view bytes(Span span) const;
    [[nodiscard]] const std::string& name() const { return m_name; }

private:
    Source() = default;
    void own();
    [[nodiscard]] bool map(int file, std::int64_t size);
    void unmap();

    std::string m_name;
    std::string m_owned; ///< Empty when mapped.
    std::string_view m_bytes;
    void* m_mapping = nullptr;
    std::size_t m_mappingSize = 0;
};

} // namespace plyline::game
