#include "core/files/mapping.h"

#include "core/files/descriptor.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <optional>
#include <sys/mman.h>
#include <unistd.h>

namespace plyline::files {

namespace {

using Address = std::uintptr_t;

/// Range of addresses whose pages the handler may replace. `begin` is 0 if the guard is free and
/// `taken` while the range is being written.
struct Guard
{
    static constexpr Address taken = 1;
    std::atomic<Address> begin{0};
    std::atomic<Address> end{0};
    std::atomic<int> protection{PROT_READ};
    std::atomic<bool> isDamaged{false};
};
static_assert(std::atomic<Address>::is_always_lock_free && std::atomic<bool>::is_always_lock_free &&
              std::atomic<int>::is_always_lock_free);

/// Far more than a program uses at once: each open file needs one, or two while it is read again.
std::array<Guard, 1024> guards;
struct sigaction previousAction;
Address pageSize = 4096;

/// Returns the guard of the range with this address. Another thread may reuse the guard before
/// `end` is read; `begin` then differs and the guard is skipped.
Guard* guardOf(Address address)
{
    for (Guard& guard : guards) {
        const Address begin = guard.begin.load();
        if (begin > Guard::taken && begin <= address && address < guard.end.load() &&
            guard.begin.load() == begin)
            return &guard;
    }
    return nullptr;
}

/// Maps zero pages from the page of the address to the end of the range: a file that was cut short
/// has lost them all.
bool replaceLostPages(Address address)
{
    Guard* const guard = guardOf(address);
    if (!guard)
        return false;
    const Address page = address / pageSize * pageSize;
    void* const at = reinterpret_cast<void*>(page); // NOLINT(performance-no-int-to-ptr)
    if (::mmap(at, guard->end.load() - page, guard->protection.load(),
               MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) == MAP_FAILED)
        return false;
    guard->isDamaged.store(true);
    return true;
}

void passOn(int signal, siginfo_t* info, void* context)
{
    if ((previousAction.sa_flags & SA_SIGINFO) != 0) {
        previousAction.sa_sigaction(signal, info, context);
    } else if (previousAction.sa_handler == SIG_DFL) {
        ::sigaction(signal, &previousAction, nullptr);
        ::raise(signal); // delivered once this handler has returned
    } else if (previousAction.sa_handler != SIG_IGN) {
        previousAction.sa_handler(signal);
    }
}

void onBusError(int signal, siginfo_t* info, void* context)
{
    const int savedErrno = errno;
    const bool isAnswered =
        info->si_code == BUS_ADRERR && replaceLostPages(reinterpret_cast<Address>(info->si_addr));
    errno = savedErrno;
    if (!isAnswered)
        passOn(signal, info, context);
}

void installHandler()
{
    static const bool isInstalled = [] {
        pageSize = static_cast<Address>(::sysconf(_SC_PAGESIZE));
        struct sigaction action
        {};
        action.sa_sigaction = onBusError;
        action.sa_flags = SA_SIGINFO | SA_ONSTACK;
        ::sigemptyset(&action.sa_mask);
        return ::sigaction(SIGBUS, &action, &previousAction) == 0;
    }();
    static_cast<void>(isInstalled);
}

std::optional<std::size_t> takeGuard(Address begin, Address end, int protection)
{
    for (std::size_t i = 0; i < guards.size(); ++i) {
        Address free = 0;
        if (!guards[i].begin.compare_exchange_strong(free, Guard::taken))
            continue;
        guards[i].isDamaged.store(false);
        guards[i].protection.store(protection);
        guards[i].end.store(end);
        guards[i].begin.store(begin);
        return i;
    }
    errno = EMFILE;
    return std::nullopt;
}

} // namespace

std::unique_ptr<Mapping> Mapping::make(int file, std::int64_t size, std::size_t padding,
                                       Writes writes)
{
    return make(file, size, {}, padding, writes);
}

std::unique_ptr<Mapping> Mapping::make(int file, std::int64_t size, std::string_view text,
                                       std::size_t padding, Writes writes)
{
    constexpr std::size_t smallestTail = 64;
    installHandler();
    const auto bytes = static_cast<std::size_t>(size);
    const std::size_t mapped =
        bytes < smallestTail ? 0 : (bytes - smallestTail) / pageSize * pageSize;
    const std::size_t all = bytes + text.size();
    const std::size_t whole = (all + padding + pageSize - 1) / pageSize * pageSize;
    void* const space =
        ::mmap(nullptr, whole, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (space == MAP_FAILED)
        return nullptr;
    const auto begin = reinterpret_cast<Address>(space);
    const int protection = writes == Writes::Own ? PROT_READ | PROT_WRITE : PROT_READ;
    const auto guard = takeGuard(begin, begin + mapped, protection);
    if (!guard || (mapped > 0 && ::mmap(space, mapped, protection, MAP_PRIVATE | MAP_FIXED, file,
                                        0) == MAP_FAILED)) {
        const int savedErrno = errno;
        if (guard)
            guards[*guard].begin.store(0);
        ::munmap(space, whole);
        errno = savedErrno;
        return nullptr;
    }
    const std::size_t tail = bytes - mapped;
    std::unique_ptr<Mapping> mapping(new Mapping);
    char* const data = static_cast<char*>(space);
    mapping->m_isShort =
        readAt(file, static_cast<std::int64_t>(mapped), data + mapped, tail) < tail;
    std::copy(text.begin(), text.end(), data + bytes);
    ::mprotect(data + mapped, whole - mapped, protection);
    mapping->m_bytes = std::string_view(data, all);
    mapping->m_mapped = mapped;
    mapping->m_whole = whole;
    mapping->m_guard = *guard;
    return mapping;
}

Mapping::~Mapping()
{
    guards[m_guard].begin.store(0);
    ::munmap(const_cast<char*>(m_bytes.data()), m_whole);
}

std::string_view Mapping::copiedTail() const
{
    return m_bytes.substr(m_mapped);
}

bool Mapping::isDamaged() const
{
    return m_isShort || guards[m_guard].isDamaged.load();
}

} // namespace plyline::files
