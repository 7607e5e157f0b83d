#include "core/files/descriptor.h"
#include "core/files/new_file.h"
#include "core/index/index_builder.h"
#include "core/tree/tree_builder.h"
#include "core/tree/tree_file.h"
#include "tests/fuzz/check.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
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

using IndexPtr = std::shared_ptr<const index::GameIndex>;

constexpr std::size_t headerBytes = 128;

files::OpenFile memoryFile(std::string_view bytes)
{
    files::OpenFile file;
    file.descriptor = files::Descriptor(::memfd_create("tree", 0));
    file.size = static_cast<std::int64_t>(bytes.size());
    FUZZ_CHECK(file.descriptor.isOpen());
    FUZZ_CHECK(files::writeAll(file.descriptor.number(), bytes) == bytes.size());
    return file;
}

/// A file of games, and its saved tree of several segments.
struct Saved
{
    IndexPtr index;
    std::string bytes;
};

const Saved& savedTree()
{
    static const Saved saved = [] {
        const std::filesystem::path path = std::filesystem::temp_directory_path() /
                                           ("plyline-tree-fuzz-" + std::to_string(::getpid()));
        std::string text;
        for (int i = 0; i < 30; ++i)
            text += i % 3 == 0 ? "1. e4 e5 2. Nf3 *\n\n" : "1. d4 d5 2. c4 1-0\n\n";
        std::ofstream(path, std::ios::binary) << text;
        Saved made;
        made.index = index::buildIndex(files::Source::open(path.string()).value());
        std::filesystem::remove(path);
        tree::TreeOptions options;
        options.limits.games = 10;
        options.limits.frequent = 4;
        const auto tree = tree::buildTree(made.index, options).value();
        auto file = files::NewFile::create(path.string() + ".moves");
        FUZZ_CHECK(file && tree::writeTreeFile(*file, *tree));
        std::ifstream written(file->temporaryPath(), std::ios::binary);
        made.bytes.assign(std::istreambuf_iterator<char>(written), {});
        return made;
    }();
    return saved;
}

/// Eight bytes each: how many bytes, where, and the value.
void edit(std::string& file, std::string_view edits)
{
    for (; edits.size() >= 8; edits.remove_prefix(8)) {
        const auto width = std::size_t{1} << (static_cast<unsigned char>(edits[0]) % 3);
        std::uint16_t place = 0;
        std::memcpy(&place, edits.data() + 2, sizeof(place));
        const std::size_t at = headerBytes + place;
        if (at + width <= file.size())
            std::memcpy(file.data() + at, edits.data() + 4, width);
    }
}

/// Gives the segments the hash of a file that was written so.
void seal(std::string& file)
{
    const std::size_t hashAt = file.size() - sizeof(std::uint64_t);
    const std::uint64_t hash = XXH3_64bits(file.data() + headerBytes, hashAt - headerBytes);
    std::memcpy(file.data() + hashAt, &hash, sizeof(hash));
}

} // namespace

/// A saved tree of any content that is bound to its file: it is refused, or it can be asked.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    if (input.empty())
        return 0;
    const bool isSealed = input.front() != 'x';
    const Saved& saved = savedTree();
    std::string bytes = saved.bytes;
    edit(bytes, input.substr(1));
    if (isSealed)
        seal(bytes);
    const auto tree = tree::readTreeFile(memoryFile(bytes), saved.index);
    FUZZ_CHECK(tree || bytes != saved.bytes);
    FUZZ_CHECK(!tree || isSealed || bytes == saved.bytes);
    if (!tree)
        return 0;
    auto position = rules::Position::start();
    for (int ply = 0; ply < 4; ++ply) {
        const auto moves = tree->next(position).moves.sorted();
        for (const search::NextMove& next : moves) {
            FUZZ_CHECK(position.isLegal(next.move));
            FUZZ_CHECK(next.entry >= 0 && next.entry < saved.index->size());
        }
        if (moves.empty())
            break;
        position.play(moves.front().move);
    }
    return 0;
}
