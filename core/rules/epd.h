#pragma once

#include "core/rules/fen.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plyline::rules {

/// One operation of an EPD record: `bm Nf3`. Views into the record.
struct EpdOperation
{
    std::string_view opcode;
    std::string_view operands; ///< As they stand, without the semicolon.
    std::string_view text;     ///< Opcode and operands.
    bool operator==(const EpdOperation&) const = default;
};

/// A record of Extended Position Description (PGN standard, section 16.2), or a FEN alone: after
/// the fourth field numbers go on as a FEN, and a letter begins the operations. Views into the
/// record; whether the fields can be read is for `fen` and `fen::parse`.
struct EpdRecord
{
    std::string_view fields; ///< At most the six of a FEN.
    int fieldCount = 0;
    std::vector<EpdOperation> operations;

    /// The operands of the first operation with that opcode.
    [[nodiscard]] std::optional<std::string_view> find(std::string_view opcode) const;
    /// The first operand of `id`, without its quotation marks; empty when there is none.
    [[nodiscard]] std::string_view id() const;
    /// The FEN that the fields make with `hmvc` and `fmvn`; both stand in every FEN of four fields
    /// or more.
    [[nodiscard]] std::string fen() const;
};

namespace epd {

/// Whether the line's first word is made of ranks, as nothing else that a chess file holds is. It
/// need not be a position.
[[nodiscard]] bool looksLikePosition(std::string_view line);
/// The operations that `EpdRecord` has members for: id, hmvc, fmvn.
[[nodiscard]] bool isUsed(std::string_view opcode);
[[nodiscard]] EpdRecord split(std::string_view record);
/// A FEN or an EPD record. Errors: as `fen::parse`.
[[nodiscard]] Expected<Setup, FenError> parse(std::string_view text);

} // namespace epd

} // namespace plyline::rules
