#include "app/panels/snapshot/shown_rows.h"

#include <QtCore/QCoreApplication>

#include "app/kit/words/numbers.h"
#include "app/kit/words/sentences.h"
#include "core/game/game_recorder.h"

#include <algorithm>
#include <tuple>

namespace plyline::snapshot {

using words::countText;
using words::rowsText;

namespace {

class ShownRowsWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::snapshot::ShownRowsWords)
};

std::vector<rules::Square> originsOf(const rules::Board& start)
{
    std::vector<rules::Square> origins(game::maxPieces, rules::squares::A1);
    const auto ids = game::pieceIds(start);
    for (int index = 0; index < 64; ++index) {
        const std::uint8_t id = ids[static_cast<std::size_t>(index)];
        if (id < origins.size())
            origins[id] = rules::Square::fromIndex(index);
    }
    return origins;
}

bool comesBefore(const ShownRow& a, const ShownRow& b)
{
    const auto rank = [](const ShownRow& shown) {
        return std::tuple(shown.row.color, -static_cast<int>(shown.row.role), shown.row.pieceId);
    };
    return rank(a) < rank(b);
}

QString withCounts(const session::Session& session, const QString& query)
{
    const std::optional<store::StoredSnapshot>& stored = session.moment().stored;
    if (!stored)
        return query;
    const game::Ply ply = stored->snapshot.ply;
    const auto& rows = stored->snapshot.rows;
    const auto changed = std::count_if(rows.begin(), rows.end(), [&](const replay::PieceRow& row) {
        return ply != game::Ply() && row.lastChangedPly == ply;
    });
    return ShownRowsWords::tr("%1 → %2, %3 changed")
        .arg(query, rowsText(static_cast<std::int64_t>(rows.size())), countText(changed));
}

} // namespace

std::vector<ShownRow> shownRows(const session::Session& session)
{
    std::vector<ShownRow> rows;
    const std::optional<store::StoredSnapshot>& stored = session.moment().stored;
    if (!stored || !session.game())
        return rows;
    const auto origins = originsOf(session.game()->start().board);
    const game::Ply ply = stored->snapshot.ply;
    for (const replay::PieceRow& row : stored->snapshot.rows) {
        const bool isChanged = ply != game::Ply() && row.lastChangedPly == ply;
        const auto id = static_cast<std::size_t>(row.pieceId.number());
        rows.push_back({row, origins[id], isChanged});
    }
    std::sort(rows.begin(), rows.end(), comesBefore);
    return rows;
}

QString captionOf(const session::Session& session)
{
    if (!session.replay())
        return {};
    const int ply = session.moment().place.ply.number();
    return withCounts(session, ShownRowsWords::tr("SELECT … WHERE ply = %1").arg(ply));
}

QString shortCaptionOf(const session::Session& session)
{
    if (!session.replay())
        return {};
    return withCounts(session,
                      ShownRowsWords::tr("ply %1").arg(session.moment().place.ply.number()));
}

QString absenceOf(const session::Session& session)
{
    if (!session.replay())
        return {};
    const session::Moment& moment = session.moment();
    if (moment.agreement == session::Agreement::Unavailable)
        return moment.storeError ? words::sentence(*moment.storeError)
                                 : ShownRowsWords::tr("The table cannot be read.");
    if (moment.stored)
        return {};
    return ShownRowsWords::tr("The rows are being written: %1")
        .arg(words::progressText(session.storeProgress()));
}

QString progressText(double progress)
{
    return ShownRowsWords::tr("writing… %1", "percent").arg(words::progressText(progress));
}

} // namespace plyline::snapshot
