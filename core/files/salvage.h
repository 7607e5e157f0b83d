#pragma once

#include <memory>
#include <string_view>

namespace plyline::files {

/// Decodes damaged data a second time, up to the damage. libarchive drops what it decoded into a
/// buffer (up to 256 kB) before it found an error. The packed bytes must outlive it.
class Salvage
{
public:
    virtual ~Salvage() = default;
    Salvage(const Salvage&) = delete;
    Salvage& operator=(const Salvage&) = delete;

    /// Returns the next bytes, valid until the next call; empty at the damage.
    [[nodiscard]] virtual std::string_view next() = 0;

    /// Salvages the complete blocks of the Zstandard frame at the start of the bytes.
    [[nodiscard]] static std::unique_ptr<Salvage> ofFrame(std::string_view packed);
    /// Salvages the raw deflate stream at the start of the bytes.
    [[nodiscard]] static std::unique_ptr<Salvage> ofDeflated(std::string_view packed);

protected:
    Salvage() = default;
};

} // namespace plyline::files
