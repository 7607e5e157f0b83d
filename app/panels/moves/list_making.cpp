#include "app/panels/moves/list_making.h"

#include <utility>

namespace plyline::moves {

namespace {

/// Lists of games with less text are made at once, in less than a frame.
constexpr std::int64_t largestMadeAtOnce = std::int64_t{32} * 1024;

} // namespace

void ListMaking::make(const std::shared_ptr<const analysis::PreparedGame>& game,
                      VariationStyle style)
{
    m_job.stop();
    if (game && game->game->span().length <= largestMadeAtOnce) {
        Q_EMIT made(std::make_shared<const MoveList>(moveList(*game, style)));
        return;
    }
    Q_EMIT made(std::make_shared<const MoveList>());
    if (!game)
        return;
    m_job.start(
        [this, game, style](const std::stop_token& stop, const jobs::Job::Deliver& deliver) {
            auto list = std::make_shared<const MoveList>(moveList(*game, style, stop));
            if (!stop.stop_requested())
                deliver([this, list = std::move(list)] { Q_EMIT made(list); });
        });
}

} // namespace plyline::moves

#include "moc_list_making.cpp"
