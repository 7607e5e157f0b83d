#include "core/files/packed_reader.h"

#include "core/files/archive_reader.h"
#include "core/files/packing.h"
#include "core/files/stream_reader.h"

namespace plyline::files {

std::unique_ptr<PackedReader> PackedReader::open(std::string_view packed)
{
    const Packing packing = packingOf(packed).value_or(Packing::Zip);
    switch (packing) {
    case Packing::Gzip:
    case Packing::Bzip2:
    case Packing::Xz:
        return std::make_unique<StreamReader>(packed, packing);
    case Packing::Zstandard:
    case Packing::Zip:
        break;
    }
    return std::make_unique<ArchiveReader>(packed, packing);
}

PackedReader::Step PackedReader::fail(ErrorCode code, std::string_view words)
{
    m_error = Error();
    m_error.code = code;
    m_error.detail = words;
    return Step::Damage;
}

PackedReader::Step PackedReader::failBehind(std::size_t bytes)
{
    const Step step = fail(ErrorCode::TrailingData, {});
    m_error.number = static_cast<std::int64_t>(bytes);
    return step;
}

} // namespace plyline::files
