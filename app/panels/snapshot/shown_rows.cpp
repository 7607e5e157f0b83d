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

bool isChanged(const replay::PieceRow& row, game::Ply ply)
{
    return ply != game::Ply() && row.lastChangedPly == ply;
}

QString queryText(game::Ply ply)
{
    return ShownRowsWords::tr("SELECT … WHERE ply = %1").arg(ply.number());
}

QString shortQueryText(game::Ply ply)
{
    return ShownRowsWords::tr("ply %1").arg(ply.number());
}

QString withCounts(const replay::Snapshot& snapshot, const QString& query)
{
    const auto& rows = snapshot.rows;
    const auto changed = std::count_if(rows.begin(), rows.end(), [&](const replay::PieceRow& row) {
        return isChanged(row, snapshot.ply);
    });
    return ShownRowsWords::tr("%1 → %2, %3 changed")
        .arg(query, rowsText(static_cast<std::int64_t>(rows.size())), countText(changed));
}

} // namespace

std::vector<ShownRow> shownRows(const replay::Snapshot& snapshot, const rules::Board& start)
{
    std::vector<ShownRow> rows;
    const auto origins = originsOf(start);
    for (const replay::PieceRow& row : snapshot.rows) {
        const auto id = static_cast<std::size_t>(row.pieceId.number());
        rows.push_back({row, origins[id], isChanged(row, snapshot.ply)});
    }
    std::sort(rows.begin(), rows.end(), comesBefore);
    return rows;
}

std::vector<ShownRow> shownRows(const session::Session& session)
{
    const std::optional<store::StoredSnapshot>& stored = session.moment().stored;
    if (!stored || !session.game())
        return {};
    return shownRows(stored->snapshot, session.game()->start().board);
}

QString captionOf(const replay::Snapshot& snapshot)
{
    return withCounts(snapshot, queryText(snapshot.ply));
}

QString shortCaptionOf(const replay::Snapshot& snapshot)
{
    return withCounts(snapshot, shortQueryText(snapshot.ply));
}

QString captionOf(const session::Session& session)
{
    if (!session.replay())
        return {};
    const session::Moment& moment = session.moment();
    return moment.stored ? captionOf(moment.stored->snapshot) : queryText(moment.place.ply);
}

QString shortCaptionOf(const session::Session& session)
{
    if (!session.replay())
        return {};
    const session::Moment& moment = session.moment();
    return moment.stored ? shortCaptionOf(moment.stored->snapshot)
                         : shortQueryText(moment.place.ply);
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
