#pragma once

namespace plyline::files {

/// While it lives, the first SIGINT or SIGTERM does not end the program but is kept, so that the
/// work can come to a good end; the next one ends the program. One at a time.
class Interruption
{
public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

    [[nodiscard]] bool isAsked() const;
};

} // namespace plyline::files
