#include "core/files/stream_codec.h"

#include <algorithm>
#include <bzlib.h>
#include <limits>
#include <lzma.h>
#include <zlib.h>

namespace plyline::files {

namespace {

using Outcome = StreamCodec::Outcome;

/// Limits a size to what the 32-bit counters of zlib and bzip2 hold.
unsigned countOf(std::size_t bytes)
{
    return static_cast<unsigned>(
        std::min<std::size_t>(bytes, std::numeric_limits<unsigned>::max() / 2));
}

class Zlib final : public StreamCodec
{
public:
    /// `windowBits` says which format, too: see inflateInit2.
    explicit Zlib(int windowBits) : m_windowBits(windowBits) {}
    ~Zlib() override { inflateEnd(&m_stream); }

    bool begin() override
    {
        inflateEnd(&m_stream);
        m_stream = {};
        return inflateInit2(&m_stream, m_windowBits) == Z_OK;
    }

    Progress decode(std::string_view in, char* out, std::size_t room) override
    {
        const unsigned given = countOf(in.size()), free = countOf(room);
        m_stream.next_in =
            const_cast<Bytef*>(reinterpret_cast<const Bytef*>(in.data())); // not written to
        m_stream.avail_in = given;
        m_stream.next_out = reinterpret_cast<Bytef*>(out);
        m_stream.avail_out = free;
        const int status = inflate(&m_stream, Z_NO_FLUSH);
        return {outcomeOf(status), given - m_stream.avail_in, free - m_stream.avail_out};
    }

private:
    Outcome outcomeOf(int status)
    {
        if (status == Z_OK || status == Z_BUF_ERROR)
            return Outcome::More;
        if (status == Z_STREAM_END)
            return Outcome::StreamEnd;
        m_words = m_stream.msg ? m_stream.msg : zError(status);
        const bool isCheck =
            m_words == "incorrect data check" || m_words == "incorrect length check";
        return isCheck ? Outcome::WrongChecksum : Outcome::Broken;
    }

    int m_windowBits;
    z_stream m_stream = {};
};

class Bzip2 final : public StreamCodec
{
public:
    ~Bzip2() override { BZ2_bzDecompressEnd(&m_stream); }

    bool begin() override
    {
        BZ2_bzDecompressEnd(&m_stream);
        m_stream = {};
        return BZ2_bzDecompressInit(&m_stream, 0, 0) == BZ_OK;
    }

    Progress decode(std::string_view in, char* out, std::size_t room) override
    {
        const unsigned given = countOf(in.size()), free = countOf(room);
        m_stream.next_in = const_cast<char*>(in.data()); // not written to
        m_stream.avail_in = given;
        m_stream.next_out = out;
        m_stream.avail_out = free;
        const int status = BZ2_bzDecompress(&m_stream);
        return {outcomeOf(status), given - m_stream.avail_in, free - m_stream.avail_out};
    }

private:
    Outcome outcomeOf(int status)
    {
        if (status == BZ_OK)
            return Outcome::More;
        if (status == BZ_STREAM_END)
            return Outcome::StreamEnd;
        m_words = status == BZ_MEM_ERROR ? "out of memory" : "corrupted data";
        return Outcome::Broken;
    }

    bz_stream m_stream = {};
};

class Xz final : public StreamCodec
{
public:
    ~Xz() override { lzma_end(&m_stream); }

    bool begin() override
    {
        constexpr std::uint64_t mostMemory = std::uint64_t{1} << 30; // 16 times what "xz -9" needs
        return lzma_stream_decoder(&m_stream, mostMemory, 0) == LZMA_OK;
    }

    Progress decode(std::string_view in, char* out, std::size_t room) override
    {
        m_stream.next_in = reinterpret_cast<const std::uint8_t*>(in.data());
        m_stream.avail_in = in.size();
        m_stream.next_out = reinterpret_cast<std::uint8_t*>(out);
        m_stream.avail_out = room;
        const lzma_ret status = lzma_code(&m_stream, LZMA_RUN);
        return {outcomeOf(status), in.size() - m_stream.avail_in, room - m_stream.avail_out};
    }

private:
    Outcome outcomeOf(lzma_ret status)
    {
        if (status == LZMA_OK || status == LZMA_BUF_ERROR)
            return Outcome::More;
        if (status == LZMA_STREAM_END)
            return Outcome::StreamEnd;
        m_words = status == LZMA_MEM_ERROR        ? "out of memory"
                  : status == LZMA_MEMLIMIT_ERROR ? "more memory needed than allowed"
                  : status == LZMA_OPTIONS_ERROR  ? "unsupported options"
                                                  : "corrupted data";
        return Outcome::Broken;
    }

    lzma_stream m_stream = LZMA_STREAM_INIT;
};

} // namespace

std::unique_ptr<StreamCodec> StreamCodec::make(Packing packing)
{
    constexpr int gzipOnly = 16;
    if (packing == Packing::Gzip)
        return std::make_unique<Zlib>(MAX_WBITS + gzipOnly);
    if (packing == Packing::Bzip2)
        return std::make_unique<Bzip2>();
    return std::make_unique<Xz>();
}

std::unique_ptr<StreamCodec> StreamCodec::makeDeflate()
{
    return std::make_unique<Zlib>(-MAX_WBITS);
}

} // namespace plyline::files
