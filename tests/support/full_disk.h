#pragma once

#include <csignal>
#include <sys/resource.h>

namespace plyline::tests {

/// While it exists, no file of this process grows beyond some bytes, as on a full disk.
class FullDisk
{
public:
    explicit FullDisk(rlim_t bytesLeft)
    {
        m_isFull = getrlimit(RLIMIT_FSIZE, &m_before) == 0;
        m_handler = std::signal(SIGXFSZ, SIG_IGN); // else the first byte too many ends the process
        const rlimit small{bytesLeft, m_before.rlim_max};
        m_isFull = m_isFull && setrlimit(RLIMIT_FSIZE, &small) == 0;
    }
    ~FullDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

    /// Whether the system took the limit.
    [[nodiscard]] bool isFull() const { return m_isFull; }

private:
    rlimit m_before{};
    void (*m_handler)(int) = SIG_DFL;
    bool m_isFull = false;
};

} // namespace plyline::tests
