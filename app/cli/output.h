#pragma once

#include "app/cli/exit_status.h"
#include "core/base/error.h"

#include <optional>
#include <string>
#include <string_view>

class QString;

namespace plyline::cli {

/// Standard output, written in large pieces.
class Output
{
public:
    Output() = default;
    ~Output();
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    void write(std::string_view text);
    /// Writes what is left; `status`, or File with a sentence on standard error when anything could
    /// not be written.
    [[nodiscard]] ExitStatus finish(ExitStatus status);

private:
    void flush();

    std::string m_pending;
    std::optional<Error> m_error;
};

/// A line on standard error, after the program's name.
void complain(const QString& sentence);
/// The same, and the status that the error stands for.
ExitStatus complain(const Error& error);

} // namespace plyline::cli
