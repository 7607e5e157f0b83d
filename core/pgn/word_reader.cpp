#include "core/pgn/word_reader.h"

#include "core/base/text.h"
#include "core/pgn/languages.h"
#include "core/pgn/word_forms.h"
#include "core/rules/san.h"

#include <algorithm>
#include <array>
#include <utility>

namespace plyline::pgn {

using rules::Bitboard;
using rules::File;
using rules::Move;
using rules::Position;
using rules::Rank;
using rules::Role;
using rules::San;
using rules::SanError;
using rules::Square;

namespace {

constexpr std::size_t longestWord = 40;

bool isFile(char c)
{
    return c >= 'a' && c <= 'h';
}

Word played(Move move)
{
    return {Word::Kind::Move, move, std::nullopt};
}

Word failed(Word::Kind kind)
{
    return {kind, std::nullopt, std::nullopt};
}

Word resolved(const San& san, const Position& position)
{
    const auto move = san.resolve(position);
    if (move)
        return played(*move);
    return failed(move.error() == SanError::Ambiguous ? Word::Kind::Ambiguous
                                                      : Word::Kind::Illegal);
}

Word standard(const Position& position, std::string_view text)
{
    const auto san = San::parse(text);
    return san ? resolved(*san, position) : failed(Word::Kind::Unreadable);
}

/// Reads "ed" and "exd": the file of a pawn and the file of its capture, without ranks.
std::optional<Word> readFilesOnly(const Position& position, std::string_view text)
{
    while (!text.empty() && (text.back() == '+' || text.back() == '#'))
        text.remove_suffix(1);
    if (text.ends_with("ep"))
        text.remove_suffix(2);
    const bool hasCross = text.size() == 3 && (text[1] == 'x' || text[1] == ':');
    if ((text.size() != 2 && !hasCross) || !isFile(text.front()) || !isFile(text.back()) ||
        std::abs(text.front() - text.back()) != 1)
        return std::nullopt;
    std::optional<Word> found;
    for (int rank = 0; rank < 8; ++rank) {
        San san;
        san.fromFile = static_cast<File>(text.front() - 'a');
        san.to = Square(static_cast<File>(text.back() - 'a'), static_cast<Rank>(rank));
        const Word word = resolved(san, position);
        if (word.kind != Word::Kind::Move)
            continue;
        if (found)
            return failed(Word::Kind::Ambiguous);
        found = word;
    }
    return found ? *found : failed(Word::Kind::Illegal);
}

/// Returns the role of the longest name in the language with which the text begins.
std::optional<std::pair<Role, std::size_t>> roleNamedBy(const Language& language,
                                                        std::string_view text)
{
    std::optional<std::pair<Role, std::size_t>> found;
    for (std::size_t i = 0; i < namedRoles.size(); ++i) {
        const std::string_view name = language.names[i];
        if (!name.empty() && text.starts_with(name) && (!found || name.size() > found->second))
            found = {namedRoles[i], name.size()};
    }
    return found;
}

/// Translates the word to the letters of the standard. Returns none if the language has no such
/// name.
std::optional<std::string> translated(const Language& language, std::string_view text)
{
    std::string plain;
    if (isFile(text.front())) { // a pawn move, whose promotion may be translated
        const auto rank = text.find_last_of("18");
        const auto name = rank == std::string_view::npos ? std::string_view::npos
                                                         : text.find_first_not_of("=(/", rank + 1);
        if (name == std::string_view::npos)
            return std::nullopt;
        const auto role = roleNamedBy(language, text.substr(name));
        if (!role)
            return std::nullopt;
        plain = text.substr(0, rank + 1);
        plain += '=';
        plain += rules::roleLetter(role->first);
        return plain;
    }
    const auto role = roleNamedBy(language, text);
    if (!role)
        return std::nullopt;
    if (role->first != Role::Pawn)
        plain = rules::roleLetter(role->first);
    return plain.append(text.substr(role->second));
}

} // namespace

void WordReader::begin(const Position& start)
{
    m_start = start.board();
    m_languages = 0;
    m_isForeign = m_hasSmallPieces = m_hasPawnLetters = false;
}

std::string_view WordReader::language() const
{
    for (std::size_t i = 0; i < languages.size(); ++i) {
        if ((m_languages >> i & 1u) != 0)
            return languages[i].code;
    }
    return {};
}

Word WordReader::read(const Position& position, std::string_view text)
{
    if (text.empty() || text.size() > longestWord)
        return failed(Word::Kind::Unreadable);
    // Promotions and castling come here in every game: try the standard form first.
    if (!m_isForeign && text.front() != 'P') {
        if (const Word word = readStandard(position, text); word.kind == Word::Kind::Move)
            return word;
    }
    if (isRemark(text))
        return failed(Word::Kind::Remark);
    const std::string plain = normalized(text);
    const Word word = readPlain(position, plain);
    if (word.kind == Word::Kind::Move)
        return word;
    std::string_view rest = plain;
    if (const auto nag = takeGlyph(rest)) {
        Word shorter = readPlain(position, rest);
        shorter.nag = nag;
        if (shorter.kind == Word::Kind::Move)
            return shorter;
    }
    return word;
}

Word WordReader::readPlain(const Position& position, std::string_view text)
{
    if (text.empty())
        return failed(Word::Kind::Unreadable);
    if (m_isForeign) {
        const Word word = readForeign(position, text);
        if (word.kind != Word::Kind::Unreadable)
            return word;
    } else if (const auto knight = readDutchKnight(position, text)) {
        return *knight;
    }
    const Word word = readStandard(position, text);
    if (word.kind == Word::Kind::Move)
        return word;
    if (const auto capture = readFilesOnly(position, text))
        return *capture;
    if (const auto bishop = readSmallBishop(position, text))
        return *bishop;
    if (!m_isForeign && mayTurnForeign(position, text)) {
        const std::uint32_t before = std::exchange(m_languages, (1u << languages.size()) - 1);
        const Word foreign = readForeign(position, text);
        m_isForeign = foreign.kind == Word::Kind::Move;
        if (m_isForeign)
            return foreign;
        m_languages = before;
    }
    return word;
}

Word WordReader::readStandard(const Position& position, std::string_view text)
{
    const Word word = standard(position, text);
    if (word.kind == Word::Kind::Move) {
        m_hasSmallPieces |= std::string_view("nrqk").find(text.front()) != std::string_view::npos;
        m_hasPawnLetters |= text.front() == 'P';
    }
    return word;
}

/// Reads the word in all languages that fit so far, and drops those in which it is not the same
/// move as in the first that makes it one. Unreadable if none names a piece like this.
Word WordReader::readForeign(const Position& position, std::string_view text)
{
    Word first = failed(Word::Kind::Unreadable);
    std::uint32_t fitting = 0;
    for (std::size_t i = 0; i < languages.size(); ++i) {
        if ((m_languages >> i & 1u) == 0)
            continue;
        const auto plain = translated(languages[i], text);
        if (!plain)
            continue;
        const Word word = standard(position, *plain);
        if (first.kind != Word::Kind::Move)
            first = word.kind == Word::Kind::Unreadable ? first : word;
        if (word.kind == Word::Kind::Move && word.move == first.move)
            fitting |= 1u << i;
    }
    if (fitting != 0)
        m_languages = fitting;
    return first;
}

/// Reads a small b as a bishop if it cannot be a pawn move of the b file, or in games that write
/// other pieces with small letters.
std::optional<Word> WordReader::readSmallBishop(const Position& position,
                                                std::string_view text) const
{
    if (text.size() < 3 || text.front() != 'b')
        return std::nullopt;
    std::string bishop(text);
    bishop.front() = 'B';
    const auto san = San::parse(bishop);
    if (!san || san->kind != San::Kind::Piece)
        return std::nullopt;
    const int distance = std::abs(static_cast<int>(san->to.file()) - static_cast<int>(File::B));
    const bool isPlainStep =
        !position.board().isOccupied(san->to) && text.find_first_of("x:") == std::string_view::npos;
    if (distance == 1 && !isPlainStep && !m_hasSmallPieces)
        return std::nullopt;
    const Word word = resolved(*san, position);
    return word.kind == Word::Kind::Move ? std::optional<Word>(word) : std::nullopt;
}

/// Reads "Pf3" as a knight's move in Dutch, where others write P for a pawn: only if pawns have
/// moved without a letter and no piece was named before.
std::optional<Word> WordReader::readDutchKnight(const Position& position, std::string_view text)
{
    if (text.front() != 'P' || m_hasPawnLetters || !mayTurnForeign(position, "-"))
        return std::nullopt;
    const Bitboard pawns = position.board().pieces(Role::Pawn);
    if ((pawns & ~m_start.pieces(Role::Pawn)).isEmpty())
        return std::nullopt;
    std::string knight(text);
    knight.front() = 'N';
    const Word word = standard(position, knight);
    if (word.kind != Word::Kind::Move)
        return std::nullopt;
    const auto* const dutch =
        std::find_if(languages.begin(), languages.end(),
                     [](const Language& language) { return language.code == "nl"; });
    m_languages = 1u << (dutch - languages.begin());
    m_isForeign = true;
    return word;
}

/// Returns whether the text may be in another language: its first letter names no piece in English,
/// and the game has named none in English so far, because a single wrong letter does not make
/// another language.
bool WordReader::mayTurnForeign(const Position& position, std::string_view text) const
{
    const bool isAscii = static_cast<unsigned char>(text.front()) < 0x80;
    if (!isAscii)
        return true;
    const bool isEnglish = std::string_view("KQRBNP").find(text.front()) != std::string_view::npos;
    if (isEnglish)
        return false;
    for (const Role role : {Role::Knight, Role::Bishop, Role::Queen}) {
        if ((position.board().pieces(role) & ~m_start.pieces(role)).any())
            return false;
    }
    return true;
}

} // namespace plyline::pgn
