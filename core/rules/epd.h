#pragma once

#include "core/rules/fen.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plyline::rules {

/// One operation of an EPD record, such as `bm Nf3`. Holds views into the record.
struct EpdOperation
{
    std::string_view opcode;
    std::string_view operands; ///< As written, without the semicolon.
    std::string_view text;     ///< Opcode and operands.
    bool operator==(const EpdOperation&) const = default;
};

/// A record of Extended Position Description (PGN standard, section 16.2) or a FEN alone: after the
/// fourth field, numbers continue a FEN and a letter begins the operations. Holds views into the
/// record. Whether the fields are valid is checked by `fen` and `fen::parse`.
struct EpdRecord
{
    std::string_view fields; ///< At most the six fields of a FEN.
    int fieldCount = 0;
    std::vector<EpdOperation> operations;

    /// Returns the operands of the first operation with this opcode.
    [[nodiscard]] std::optional<std::string_view> find(std::string_view opcode) const;
    /// Returns the first operand of `id` without its quotation marks; empty if there is none.
    [[nodiscard]] std::string_view id() const;
    /// Returns the FEN made of the fields and of the operations `hmvc` and `fmvn`; the result has
    /// both counters if there are at least four fields.
    [[nodiscard]] std::string fen() const;
};

namespace epd {

/// Returns whether the first word of the line consists of FEN ranks, which nothing else in a chess
/// file does. The position need not be valid.
[[nodiscard]] bool looksLikePosition(std::string_view line);
/// Returns whether `EpdRecord` has a member for the operation: id, hmvc and fmvn.
[[nodiscard]] bool isUsed(std::string_view opcode);
[[nodiscard]] EpdRecord split(std::string_view record);
/// Parses a FEN or an EPD record. Errors: those of `fen::parse`.
[[nodiscard]] Expected<Setup, FenError> parse(std::string_view text);

} // namespace epd

} // namespace plyline::rules
