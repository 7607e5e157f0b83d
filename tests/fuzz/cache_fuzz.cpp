#include "core/files/descriptor.h"
#include "core/files/new_file.h"
#include "core/files/open_file.h"
#include "core/filter/completions.h"
#include "core/filter/game_filter.h"
#include "core/filter/game_order.h"
#include "core/index/index_builder.h"
#include "core/index/index_file.h"
#include "core/index/main_line_player.h"
#include "core/pgn/game_builder.h"
#include "core/search/game_search.h"
#include "tests/fuzz/check.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <sys/mman.h>
#include <unistd.h>

using namespace plyline;

namespace {

using SourcePtr = std::shared_ptr<const files::Source>;

// Places in the file's header.
constexpr std::size_t headerBytes = 96, headerHashAt = 88;

/// A file without a name that holds these bytes.
files::OpenFile memoryFile(std::string_view bytes)
{
    files::OpenFile file;
    file.descriptor = files::Descriptor(::memfd_create("index", 0));
    file.size = static_cast<std::int64_t>(bytes.size());
    FUZZ_CHECK(file.descriptor.isOpen());
    FUZZ_CHECK(files::writeAll(file.descriptor.number(), bytes) == bytes.size());
    return file;
}

/// A file of games, and the index that was kept of it.
struct Kept
{
    SourcePtr source;
    std::string bytes;
};

Kept keep(const std::string& name, const std::string& text)
{
    const std::filesystem::path path =
        std::filesystem::temp_directory_path() /
        ("plyline-cache-fuzz-" + std::to_string(::getpid()) + name + ".pgn");
    std::ofstream(path, std::ios::binary) << text;
    Kept kept;
    kept.source = files::Source::open(path.string()).value();
    std::filesystem::remove(path); // its bytes stay mapped
    const auto index = index::buildIndex(kept.source);
    for (int i = 0; i < index->size(); ++i)
        index->setFacts(i, index::factsOf(*index, i));
    auto file = files::NewFile::create(path.string() + ".index");
    FUZZ_CHECK(file && index::writeIndexFile(*file, *index));
    std::ifstream written(file->temporaryPath(), std::ios::binary);
    kept.bytes.assign(std::istreambuf_iterator<char>(written), {});
    FUZZ_CHECK(kept.bytes.size() > headerBytes);
    return kept;
}

const Kept& fewGames()
{
    static const Kept kept =
        keep("few", "[Event \"a\"]\n[White \"W\"]\n[Black \"B\"]\n[Date \"1999.01.02\"]\n"
                    "[ECO \"B90\"]\n[WhiteElo \"2700\"]\n\n1. e4 {x} e5 (1... c5) 2. Nf3 1-0\n\n"
                    "[Event \"b\"]\n[Round \"4.1\"]\n\n1. d4 Nf7 *\n\n"
                    "[SetUp \"1\"]\n[FEN \"4k3/P7/8/8/8/8/8/4K3 w - - 0 1\"]\n\n1. a8=Q+ *\n");
    return kept;
}

/// A full chunk of entries, and a few in the next.
const Kept& manyGames()
{
    static const Kept kept = [] {
        std::string text;
        for (int i = 0; i < 4100; ++i)
            text += "[Round \"" + std::to_string(i % 50) + "\"]\n\n1. e4 *\n\n";
        return keep("many", text);
    }();
    return kept;
}

template <typename Number>
Number numberAt(std::string_view bytes)
{
    Number number{};
    std::memcpy(&number, bytes.data(), sizeof(number));
    return number;
}

void put(std::string& file, std::size_t at, const void* bytes, std::size_t size)
{
    if (at < file.size())
        std::memcpy(file.data() + at, bytes, std::min(size, file.size() - at));
}

/// Eight bytes each: what is done, how, where, and the value.
void edit(std::string& file, std::string_view edits)
{
    constexpr std::array<std::int64_t, 8> extremes = {
        -1, INT64_MAX, INT64_MIN, std::int64_t{1} << 62, std::int64_t{1} << 32, INT32_MAX, 0, 1};
    constexpr std::size_t most = std::size_t{1} << 20;
    for (; edits.size() >= 8; edits.remove_prefix(8)) {
        const auto kind = static_cast<unsigned char>(edits[0]);
        const auto width = std::size_t{1} << (static_cast<unsigned char>(edits[1]) % 4);
        const auto place = numberAt<std::uint16_t>(edits.substr(2));
        const auto value = numberAt<std::int32_t>(edits.substr(4));
        // The header, the texts and the first games, or the last.
        std::size_t at = place;
        if (kind % 4 == 1)
            at = place % headerBytes / 8 * 8;
        else if (kind % 4 == 2)
            at = file.size() - std::min<std::size_t>(place, file.size());
        const std::int64_t number =
            kind / 4 % 2 == 0 ? value
                              : extremes[static_cast<std::uint32_t>(value) % extremes.size()];
        if (kind % 4 == 3)
            file.resize(std::min<std::size_t>(
                most, kind / 4 % 2 == 0 ? at : file.size() + static_cast<std::uint8_t>(value)));
        else
            put(file, at, &number, width);
    }
}

/// The hashes of a file that was written so.
void seal(std::string& file)
{
    if (file.size() < headerBytes + sizeof(std::uint64_t))
        return;
    const std::size_t bodyHashAt = file.size() - sizeof(std::uint64_t);
    const std::uint64_t body = XXH3_64bits(file.data() + headerBytes, bodyHashAt - headerBytes);
    put(file, bodyHashAt, &body, sizeof(body));
    const std::uint64_t header = XXH3_64bits(file.data(), headerHashAt);
    put(file, headerHashAt, &header, sizeof(header));
}

/// All that a list does with an entry.
void useEntry(const index::GameIndex& index, int i)
{
    const index::IndexEntry& entry = index.entry(i);
    for (const auto id : {entry.white, entry.black, entry.event, entry.site, entry.round})
        static_cast<void>(std::string(index.text(id)));
    static_cast<void>(entry.date.text() + entry.eco.text());
    const Span span = entry.span();
    FUZZ_CHECK(span.offset >= 0 && span.length > 0 &&
               span.end() <= static_cast<std::int64_t>(index.source()->bytes().size()));
    const index::EntryFacts known = index.facts(i);
    FUZZ_CHECK(known.plies >= -1);
    index.setFacts(i, known.isKnown() ? known : index::EntryFacts{2, false, 1, {}, {}});
}

void useGame(const index::GameIndex& index, int i)
{
    const index::IndexEntry& entry = index.entry(i);
    static_cast<void>(
        pgn::buildGame(index.source(), entry.span(), i + 1, static_cast<int>(entry.firstLine)));
    static_cast<void>(index::factsOf(index, i));
}

void use(const std::shared_ptr<const index::GameIndex>& index)
{
    for (int i = 0; i < index->size(); ++i)
        useEntry(*index, i);
    for (int i = 0; i < std::min(index->size(), 4); ++i) {
        useGame(*index, i);
        useGame(*index, index->size() - 1 - i);
    }
    std::vector<int> games;
    for (const char* const line : {"w", "date>1990 elo:2000..2800", "-plies<3", "broken:yes"})
        games = filter::filter(index, filter::Filter::parse(line).value());
    const auto texts = filter::FoldedStrings().extended(index->strings());
    for (int key = 0; key <= static_cast<int>(filter::OrderKey::Opening); ++key)
        static_cast<void>(
            filter::inOrder(*index, games, {static_cast<filter::OrderKey>(key), true}, texts));
    search::SearchOptions options;
    options.threads = 1;
    options.withNextMoves = true;
    static_cast<void>(search::search(
        {index, {}}, search::PositionQuery::exactly(rules::Position::start().setup()), options,
        [](const std::vector<search::Match>&, const search::SearchProgress&) {}));
    for (const char* const typed : {"white:", "year:", "eco:", "result:", "round:"}) {
        const std::string_view line(typed);
        static_cast<void>(
            filter::completions(*index, texts, filter::typedTerm(line, line.size()), 5));
    }
}

} // namespace

/// A kept index of any content that is bound to its file: it is refused, or all that it says of the
/// file can be used.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    std::string_view input(reinterpret_cast<const char*>(data), size);
    if (input.empty())
        return 0;
    const bool isLarge = input.front() == 'L';
    const bool isSealed = input.front() != 'x';
    const Kept& kept = isLarge ? manyGames() : fewGames();
    std::string bytes = kept.bytes;
    edit(bytes, input.substr(1));
    if (isSealed)
        seal(bytes);
    const auto index = index::readIndexFile(memoryFile(bytes), kept.source);
    FUZZ_CHECK(index || bytes != kept.bytes);
    FUZZ_CHECK(!index || isSealed || bytes == kept.bytes);
    if (index)
        use(index);
    return 0;
}
