#include "core/files/salvage.h"

#include "core/files/stream_codec.h"
#include "core/files/zstandard_frame.h"

#include <archive.h>
#include <archive_entry.h>
#include <array>
#include <string>
#include <vector>

namespace plyline::files {

namespace {

/// Gives libarchive a frame that ends behind the last complete block and has no checksum.
class FrameSalvage final : public Salvage
{
public:
    explicit FrameSalvage(std::string_view packed)
        : m_frame(packed),
          m_header(m_frame.plainHeader()),
          m_parts{m_header, m_frame.blocks(), m_frame.ending()},
          m_archive(archive_read_new())
    {
        archive_read_support_filter_zstd(m_archive);
        archive_read_support_format_raw(m_archive);
        archive_entry* entry = nullptr;
        m_isAtEnd = m_frame.blocks().empty() ||
                    archive_read_open(m_archive, this, nullptr, readPart, nullptr) != ARCHIVE_OK ||
                    archive_read_next_header(m_archive, &entry) != ARCHIVE_OK;
    }
    ~FrameSalvage() override { archive_read_free(m_archive); }

    std::string_view next() override
    {
        const void* data = nullptr;
        std::size_t size = 0;
        la_int64_t offset = 0;
        m_isAtEnd =
            m_isAtEnd || archive_read_data_block(m_archive, &data, &size, &offset) != ARCHIVE_OK;
        return m_isAtEnd ? std::string_view()
                         : std::string_view(static_cast<const char*>(data), size);
    }

private:
    static la_ssize_t readPart(archive*, void* self, const void** bytes)
    {
        auto& salvage = *static_cast<FrameSalvage*>(self);
        std::string_view part;
        while (part.empty() && salvage.m_nextPart < salvage.m_parts.size())
            part = salvage.m_parts[salvage.m_nextPart++];
        *bytes = part.data();
        return static_cast<la_ssize_t>(part.size());
    }

    ZstandardFrame m_frame;
    std::string m_header;
    std::array<std::string_view, 3> m_parts;
    std::size_t m_nextPart = 0;
    archive* m_archive;
    bool m_isAtEnd = false;
};

class DeflateSalvage final : public Salvage
{
public:
    explicit DeflateSalvage(std::string_view packed)
        : m_rest(packed), m_codec(StreamCodec::makeDeflate()), m_isAtEnd(!m_codec->begin())
    {}

    std::string_view next() override
    {
        std::size_t made = 0;
        while (made == 0 && !m_isAtEnd) {
            const auto step = m_codec->decode(m_rest, m_block.data(), m_block.size());
            m_rest.remove_prefix(step.taken);
            made = step.made;
            m_isAtEnd =
                step.outcome != StreamCodec::Outcome::More || (step.taken == 0 && step.made == 0);
        }
        return {m_block.data(), made};
    }

private:
    std::string_view m_rest;
    std::unique_ptr<StreamCodec> m_codec;
    std::vector<char> m_block = std::vector<char>(std::size_t{256} << 10);
    bool m_isAtEnd;
};

} // namespace

std::unique_ptr<Salvage> Salvage::ofFrame(std::string_view packed)
{
    return std::make_unique<FrameSalvage>(packed);
}

std::unique_ptr<Salvage> Salvage::ofDeflated(std::string_view packed)
{
    return std::make_unique<DeflateSalvage>(packed);
}

} // namespace plyline::files
