#include "core/files/unpacker.h"

#include "core/files/member_text.h"
#include "core/files/packed_reader.h"
#include "core/files/packing.h"
#include "core/files/spool_file.h"

#include <algorithm>
#include <utility>

namespace plyline::files {

namespace {

using files::Source;
using files::SpoolFile;
using Step = PackedReader::Step;

} // namespace

struct Unpacker::Private
{
    Private(std::shared_ptr<const Source> from, std::string into, const UnpackLimits& up)
        : packed(std::move(from)),
          folder(std::move(into)),
          limits(up),
          largest(std::min(up.mostBytes,
                           std::max(up.harmless, up.mostTimes * static_cast<std::int64_t>(
                                                                    packed->bytes().size())))),
          reader(PackedReader::open(packed->bytes())),
          isArchive(packingOf(packed->bytes()) == Packing::Zip)
    {}

    [[nodiscard]] std::int64_t size() const
    {
        return file ? file->size() : static_cast<std::int64_t>(small.size());
    }
    [[nodiscard]] Expected<void, Error> addStep(Step step);
    [[nodiscard]] Expected<void, Error> addText(std::string_view text);
    [[nodiscard]] Expected<void, Error> add(std::string_view bytes);
    [[nodiscard]] Expected<void, Error> checkRoom(std::int64_t needed) const;
    void noteDamage();

    std::shared_ptr<const Source> packed;
    std::string folder;
    UnpackLimits limits;
    std::int64_t largest;
    std::unique_ptr<PackedReader> reader;
    bool isArchive; ///< Its files may have different encodings.
    MemberText member;
    std::optional<Error> damage;   ///< The first error; reading continues after it.
    std::string small;             ///< All of the text while it is small.
    std::optional<SpoolFile> file; ///< All of the text once it is large.
    std::int64_t roomChecked = 0;  ///< Size up to which room on the disk was checked.
    bool isBetweenFiles = false;
};

/// Fails with DiskFull if the disk has no room for `needed` more bytes.
Expected<void, Error> Unpacker::Private::checkRoom(std::int64_t needed) const
{
    if (!file)
        return {};
    const std::int64_t free = std::max<std::int64_t>(0, file->freeBytes() - limits.spared);
    if (needed <= free)
        return {};
    Error error = fileError(ErrorCode::DiskFull, packed->name());
    error.detail = file->folder();
    error.number = needed;
    error.limit = free;
    return unexpected(error);
}

Expected<void, Error> Unpacker::Private::add(std::string_view bytes)
{
    constexpr std::int64_t checkedAtOnce = std::int64_t{16} << 20;
    const std::int64_t newSize = size() + static_cast<std::int64_t>(bytes.size());
    if (newSize > largest) {
        Error error = fileError(ErrorCode::UnpackTooLarge, packed->name());
        error.limit = largest;
        return unexpected(error);
    }
    if (!file) {
        if (newSize <= limits.inMemory) {
            small += bytes;
            return {};
        }
        auto made = SpoolFile::make(folder);
        if (!made)
            return unexpected(made.error());
        file = std::move(*made);
    }
    if (newSize > roomChecked) {
        if (const auto room = checkRoom(checkedAtOnce); !room)
            return unexpected(room.error());
        roomChecked = newSize + checkedAtOnce - static_cast<std::int64_t>(bytes.size());
    }
    if (!small.empty()) {
        if (auto written = file->write(small); !written)
            return written;
        small = std::string();
    }
    return file->write(bytes);
}

/// Handles one step of the reader.
Expected<void, Error> Unpacker::Private::addStep(Step step)
{
    switch (step) {
    case Step::Data:
        return addText(isArchive ? member.add(reader->data()) : reader->data());
    case Step::Damage:
        noteDamage();
        break;
    case Step::FileEnd:
    case Step::End:
        break;
    }
    auto added = addText(member.end());
    isBetweenFiles = true;
    return added;
}

/// Adds text; puts an empty line between two files, so that a file without a final line end does
/// not run into the next.
Expected<void, Error> Unpacker::Private::addText(std::string_view text)
{
    if (text.empty())
        return {};
    if (std::exchange(isBetweenFiles, false) && size() > 0) {
        if (auto added = add("\n\n"); !added)
            return added;
    }
    return add(text);
}

void Unpacker::Private::noteDamage()
{
    if (damage)
        return;
    damage = reader->error();
    damage->subject = packed->name();
}

Unpacker::Unpacker(std::unique_ptr<Private> parts) : m_parts(std::move(parts)) {}
Unpacker::~Unpacker() = default;

Expected<std::unique_ptr<Unpacker>, Error>
Unpacker::open(std::shared_ptr<const Source> packed, std::string folder, const UnpackLimits& limits)
{
    const auto packedSize = static_cast<std::int64_t>(packed->bytes().size());
    std::unique_ptr<Unpacker> unpacker(
        new Unpacker(std::make_unique<Private>(std::move(packed), std::move(folder), limits)));
    Private& d = *unpacker->m_parts;
    // Without an announced size, assume at least the packed size.
    const std::int64_t needed = d.reader->announcedSize().value_or(packedSize);
    if (needed <= limits.inMemory)
        return unpacker;
    if (needed > limits.mostBytes) {
        Error error = fileError(ErrorCode::UnpackTooLarge, d.packed->name());
        error.limit = limits.mostBytes;
        return unexpected(error);
    }
    auto made = SpoolFile::make(d.folder);
    if (!made)
        return unexpected(made.error());
    d.file = std::move(*made);
    if (const auto room = d.checkRoom(needed); !room)
        return unexpected(room.error());
    return unpacker;
}

Expected<bool, Error> Unpacker::unpack(std::int64_t bytes, const std::stop_token& stop)
{
    const std::int64_t goal = m_parts->size() + bytes;
    while (m_parts->size() < goal && !stop.stop_requested()) {
        const Step step = m_parts->reader->next();
        if (m_parts->packed->isDamaged())
            return unexpected(fileError(ErrorCode::FileChanged, m_parts->packed->name()));
        if (const auto added = m_parts->addStep(step); !added)
            return unexpected(added.error());
        if (step == Step::End && m_parts->damage)
            return unexpected(*m_parts->damage);
        if (step == Step::End)
            return false;
    }
    return true;
}

Expected<std::shared_ptr<const Source>, Error> Unpacker::source() const
{
    if (!m_parts->file)
        return Source::fromText(m_parts->small, m_parts->packed->name());
    return Source::fromSpool(*m_parts->file, m_parts->packed->name());
}

std::int64_t Unpacker::unpackedBytes() const
{
    return m_parts->size();
}

double Unpacker::progress() const
{
    const auto size = static_cast<double>(m_parts->packed->bytes().size());
    return size > 0 ? std::min(1.0, static_cast<double>(m_parts->reader->bytesRead()) / size) : 1.0;
}

Expected<OpenedSource, Error> openUnpacked(const std::string& path, const std::string& folder,
                                           const UnpackLimits& limits)
{
    auto file = Source::open(path);
    if (!file)
        return unexpected(file.error());
    if (!packingOf((*file)->bytes()))
        return OpenedSource{std::move(*file), std::nullopt};
    const auto unpacker = Unpacker::open(std::move(*file), folder, limits);
    if (!unpacker)
        return unexpected(unpacker.error());
    constexpr std::int64_t atOnce = std::int64_t{64} << 20;
    OpenedSource opened;
    for (bool isMore = true; isMore;) {
        const auto more = (*unpacker)->unpack(atOnce, {});
        if (!more)
            opened.damage = more.error();
        isMore = more.value_or(false);
    }
    auto source = (*unpacker)->source();
    if (!source)
        return unexpected(source.error());
    opened.source = std::move(*source);
    return opened;
}

} // namespace plyline::files
