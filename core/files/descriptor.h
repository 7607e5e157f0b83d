#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

namespace plyline::files {

/// Owns an open file of the system; -1 is none.
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
    void close(); // NOLINT(readability-make-member-function-const): ends what it owns

    int m_number;
};

/// Up to `size` bytes at `offset`; how many there were before the end or an error.
std::size_t readAt(int file, std::int64_t offset, char* to, std::size_t size);
/// Writes the bytes where the file stands and returns how many: less than all after an error, of
/// which errno says more.
[[nodiscard]] std::size_t writeAll(int file, std::string_view bytes);

} // namespace plyline::files
