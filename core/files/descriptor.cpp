#include "core/files/descriptor.h"

#include <cerrno>
#include <unistd.h>

namespace plyline::files {

void Descriptor::close() // NOLINT(readability-make-member-function-const): ends what it owns
{
    if (m_number >= 0)
        ::close(m_number);
}

std::size_t readAt(int file, std::int64_t offset, char* to, std::size_t size)
{
    std::size_t done = 0;
    while (done < size) {
        const ssize_t got = ::pread(file, to + done, size - done,
                                    static_cast<off_t>(offset) + static_cast<off_t>(done));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        done += static_cast<std::size_t>(got);
    }
    return done;
}

std::size_t writeAll(int file, std::string_view bytes)
{
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t written = ::write(file, bytes.data() + done, bytes.size() - done);
        if (written < 0 && errno != EINTR)
            break;
        done += static_cast<std::size_t>(written < 0 ? 0 : written);
    }
    return done;
}

} // namespace plyline::files
