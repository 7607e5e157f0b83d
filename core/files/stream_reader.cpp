#include "core/files/stream_reader.h"

namespace plyline::files {

namespace {

constexpr std::size_t blockSize = std::size_t{256} << 10;

} // namespace

StreamReader::StreamReader(std::string_view packed, Packing packing)
    : m_packed(packed),
      m_rest(packed),
      m_packing(packing),
      m_codec(StreamCodec::make(packing)),
      m_block(blockSize)
{}

PackedReader::Step StreamReader::next()
{
    const std::size_t made = m_isAtEnd ? 0 : decodeInto(m_block.data(), m_block.size());
    if (made > 0 || !m_isAtEnd) {
        m_data = std::string_view(m_block.data(), made);
        return Step::Data;
    }
    if (!m_isDamaged)
        return Step::End;
    m_isDamaged = false;
    return Step::Damage;
}

std::size_t StreamReader::decodeInto(char* out, std::size_t room)
{
    constexpr int mostStreams = 100; // in a step: there may be a million empty ones
    std::size_t made = 0;
    int streams = 0;
    while (made < room && streams < mostStreams && !m_isAtEnd && (m_isInStream || beginStream())) {
        const StreamCodec::Progress step = m_codec->decode(m_rest, out + made, room - made);
        m_rest.remove_prefix(step.taken);
        made += step.made;
        streams += step.outcome == StreamCodec::Outcome::StreamEnd ? 1 : 0;
        if (step.outcome == StreamCodec::Outcome::StreamEnd)
            m_isInStream = false;
        else if (step.outcome == StreamCodec::Outcome::WrongChecksum)
            stop(ErrorCode::ChecksumWrong, m_codec->words());
        else if (step.outcome == StreamCodec::Outcome::Broken)
            stop(ErrorCode::UnpackFailed, m_codec->words());
        else if (m_rest.empty() && made < room)
            stop(ErrorCode::UnpackFailed, "unexpected end of file");
        else if (step.taken == 0 && step.made == 0)
            stop(ErrorCode::UnpackFailed, "corrupted data");
    }
    return made;
}

/// Begins the next stream. Zeros that fill up a block of the medium may follow the last one.
bool StreamReader::beginStream()
{
    if (packingOf(m_rest) == m_packing) {
        m_isInStream = m_codec->begin();
        if (!m_isInStream)
            stop(ErrorCode::UnpackFailed, "out of memory");
        return m_isInStream;
    }
    m_isAtEnd = true;
    if (m_rest.find_first_not_of('\0') != std::string_view::npos) {
        m_isDamaged = true;
        static_cast<void>(failBehind(m_rest.size()));
    }
    return false;
}

void StreamReader::stop(ErrorCode code, std::string_view words)
{
    m_isAtEnd = true;
    m_isDamaged = true;
    static_cast<void>(fail(code, words));
}

} // namespace plyline::files
