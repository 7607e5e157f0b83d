#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

namespace plyline::files {

/// Owns a file descriptor and closes it; -1 means none.
class Descriptor
{
public:
    explicit Descriptor(int number = -1) : m_number(number) {}
    ~Descriptor() { close(); }
    Descriptor(Descriptor&& other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept
    {
        if (this != &other) {
            close();
            m_number = std::exchange(other.m_number, -1);
        }
        return *this;
    }

    [[nodiscard]] bool isOpen() const { return m_number >= 0; }
    [[nodiscard]] int number() const { return m_number; }

private:
    void close(); // NOLINT(readability-make-member-function-const): closes what it owns

    int m_number;
};

/// Reads up to `size` bytes at `offset`. Returns the number read, which is less at the end of the
/// file or after an error.
std::size_t readAt(int file, std::int64_t offset, char* to, std::size_t size);
/// Writes all bytes at the file's current position. Returns the number written, which is less than
/// all after an error; errno tells the reason.
[[nodiscard]] std::size_t writeAll(int file, std::string_view bytes);

} // namespace plyline::files
