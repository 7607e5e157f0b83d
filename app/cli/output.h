#pragma once

#include "app/cli/exit_status.h"
#include "core/base/error.h"

#include <optional>
#include <string>
#include <string_view>

class QString;

namespace plyline::cli {

/// Standard output, buffered and written in large pieces.
class Output
{
public:
    Output() = default;
    ~Output();
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    void write(std::string_view text);
    /// Hands on what is buffered, for a reader that looks while the program waits.
    void flush();
    /// Whether some of the output could not be written, so that no more is wanted.
    [[nodiscard]] bool hasFailed() const { return m_error.has_value(); }
    /// Writes the rest of the buffer. Returns `status`, or File after a message on standard error
    /// when some of the output could not be written.
    [[nodiscard]] ExitStatus finish(ExitStatus status);

private:
    std::string m_pending;
    std::optional<Error> m_error;
};

/// Returns whether writing `output` would replace the file `input` itself; if so, says it on
/// standard error.
[[nodiscard]] bool isInput(const std::string& output, const std::string& input);

/// Writes a line to standard error, with the program's name in front.
void complain(const QString& sentence);
/// Writes the error in words to standard error. Returns the exit status for it.
ExitStatus complain(const Error& error);

} // namespace plyline::cli
