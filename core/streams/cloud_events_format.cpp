#include "core/streams/cloud_events_format.h"

#include "core/exporters/text_encoder.h"
#include "core/streams/game_events.h"

namespace plyline::streams {

namespace {

class CloudEventsEncoder : public exporters::TextEncoder
{
public:
    bool add(const game::Game& game, int gameNumber, exporters::TextOutput& output,
             const std::stop_token& stop) override
    {
        return sendEvents(game, gameNumber, m_keys.keyOf(game), [&](const Envelope& envelope) {
            return !stop.stop_requested() && output.put(structuredText(envelope) + '\n');
        });
    }

private:
    GameKeys m_keys;
};

} // namespace

exporters::ExportFormat cloudEventsFormat()
{
    exporters::ExportFormat format;
    format.id = "cloudevents";
    format.suffixes = {"cloudevents"};
    return exporters::textFormat(std::move(format), [](const exporters::ExportOptions&) {
        return std::make_unique<CloudEventsEncoder>();
    });
}

} // namespace plyline::streams
