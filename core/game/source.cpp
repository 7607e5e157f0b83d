#include "core/game/source.h"

#include <cassert>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace plyline::game {

namespace {

/// Up to here a file is read: a copy does not care what becomes of the file.
constexpr std::int64_t largestReadFile = 16 * 1024 * 1024;

class Descriptor
{
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

auto failure(const std::string& path, int systemErrno)
{
    Error error;
    error.code = systemErrno == ENOENT || systemErrno == ENOTDIR ? ErrorCode::FileNotFound
                                                                 : ErrorCode::FileNotReadable;
    error.subject = path;
    error.systemErrno = systemErrno;
    return unexpected(error);
}

/// Reads from where `from` stands to its end, or up to `limit` bytes. The errno on failure, else 0.
int readInto(int from, std::string& bytes, std::size_t limit)
{
    constexpr std::size_t chunk = 1 << 20;
    while (bytes.size() < limit) {
        const std::size_t had = bytes.size();
        bytes.resize(had + std::min(chunk, limit - had));
        const ssize_t got = ::read(from, bytes.data() + had, bytes.size() - had);
        bytes.resize(had + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
        if (got == 0)
            return 0;
        if (got < 0 && errno != EINTR)
            return errno;
    }
    return 0;
}

/// Copies the rest of a pipe behind `head` into a nameless temporary file. The errno on failure,
/// else 0.
int spool(int from, const std::string& head, std::FILE* to)
{
    std::string bytes = head;
    for (;;) {
        if (std::fwrite(bytes.data(), 1, bytes.size(), to) != bytes.size())
            return errno;
        bytes.clear();
        if (const int error = readInto(from, bytes, 1 << 20); error != 0)
            return error;
        if (bytes.empty())
            return std::fflush(to) == 0 ? 0 : errno;
    }
}

} // namespace

Expected<std::shared_ptr<const Source>, Error> Source::open(const std::string& path)
{
    const bool isInput = path == "-";
    const Descriptor file(isInput ? ::dup(0) : ::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat status
    {};
    if (file.number() < 0 || ::fstat(file.number(), &status) != 0)
        return failure(path, errno);
    if (S_ISDIR(status.st_mode)) {
        Error error;
        error.code = ErrorCode::FileIsDirectory;
        error.subject = path;
        return unexpected(error);
    }

    const std::shared_ptr<Source> source(new Source);
    source->m_name = path;
    const bool isLargeFile = S_ISREG(status.st_mode) && status.st_size > largestReadFile;
    if (isLargeFile && source->map(file.number(), status.st_size))
        return source;
    if (const int error = readInto(file.number(), source->m_owned, largestReadFile); error != 0)
        return failure(path, error);
    if (source->m_owned.size() == static_cast<std::size_t>(largestReadFile)) {
        const std::unique_ptr<std::FILE, int (*)(std::FILE*)> copy(std::tmpfile(), &std::fclose);
        if (!copy)
            return failure(path, errno);
        if (const int error = spool(file.number(), source->m_owned, copy.get()); error != 0)
            return failure(path, error);
        source->m_owned = std::string();
        struct stat copied
        {};
        if (::fstat(::fileno(copy.get()), &copied) != 0 ||
            !source->map(::fileno(copy.get()), copied.st_size))
            return failure(path, errno);
        return source;
    }
    source->own();
    return source;
}

std::shared_ptr<const Source> Source::fromText(std::string text, std::string name)
{
    const std::shared_ptr<Source> source(new Source);
    source->m_name = std::move(name);
    source->m_owned = std::move(text);
    source->own();
    return source;
}

void Source::own()
{
    if (hasUtf16Mark(m_owned))
        m_owned = fromUtf16(m_owned);
    const std::size_t size = m_owned.size();
    m_owned.append(padding, '\0');
    m_bytes = std::string_view(m_owned).substr(0, size);
}

/// Maps the file over an anonymous mapping that is longer, so that zero bytes follow also a file of
/// whole pages.
bool Source::map(int file, std::int64_t size)
{
    const auto fileSize = static_cast<std::size_t>(size);
    const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    const std::size_t whole = (fileSize + padding + page - 1) / page * page;
    void* const space = ::mmap(nullptr, whole, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (space == MAP_FAILED)
        return false;
    if (::mmap(space, fileSize, PROT_READ, MAP_PRIVATE | MAP_FIXED, file, 0) == MAP_FAILED) {
        ::munmap(space, whole);
        return false;
    }
    m_mapping = space;
    m_mappingSize = whole;
    m_bytes = std::string_view(static_cast<const char*>(space), fileSize);
    if (hasUtf16Mark(m_bytes)) {
        m_owned = fromUtf16(m_bytes);
        unmap();
        own();
    }
    return true;
}

void Source::unmap()
{
    if (m_mapping != nullptr)
        ::munmap(m_mapping, m_mappingSize);
    m_mapping = nullptr;
}

Source::~Source()
{
    unmap();
}

std::string_view Source::bytes(Span span) const
{
    assert(span.offset >= 0 && span.length >= 0 &&
           span.end() <= static_cast<std::int64_t>(m_bytes.size()));
    return m_bytes.substr(static_cast<std::size_t>(span.offset),
                          static_cast<std::size_t>(span.length));
}

} // namespace plyline::game
