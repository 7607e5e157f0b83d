#include "app/panels/position_search/results_model.h"

#include "app/kit/words/move_label.h"
#include "app/kit/words/names.h"
#include "app/kit/words/result.h"
#include "app/model/open_file/game_batches.h"
#include "app/panels/shared/next_move_words.h"
#include "core/game/move_text.h"
#include "core/index/game_label.h"

namespace plyline::position_search {

namespace {

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString orUnknown(const QString& text)
{
    return text.isEmpty() ? QStringLiteral("?") : text;
}

/// The player; for White of a game without players the game's title.
QString playerText(const index::GameIndex& index, int entry, rules::Color color)
{
    const index::IndexEntry& game = index.entry(entry);
    QString player = textOf(index.text(color == rules::Color::White ? game.white : game.black));
    if (!player.isEmpty())
        return player;
    const QString title = words::siteName(textOf(index::labelOf(index, entry).title));
    if (title.isEmpty())
        return orUnknown(player);
    return color == rules::Color::White ? title : QString();
}

QString yearText(std::optional<int> year)
{
    return year ? QString::number(*year) : QString();
}

/// Returns the move of the line's event that leads to `ply`: "12… Nf6"; empty if there is no such
/// event.
QString moveText(const game::Game& game, game::LineId line, int ply)
{
    const game::Ply at(ply);
    if (line.number() >= static_cast<int>(game.lines().size()) || ply <= 0 ||
        at > game.line(line).lastPly())
        return {};
    const auto sans = game::sanTexts(game.start(), game.path(line), at, at);
    return words::moveLabel(game.start(), at, sans.front());
}

} // namespace

ResultsModel::ResultsModel(const session::Session& session) : m_session(session)
{
    const auto tellOfAll = [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    };
    connect(&session, &session::Session::futureHiddenChanged, this, tellOfAll);
    connect(&session, &session::Session::gameChanged, this, [this, tellOfAll] {
        if (m_session.isFutureHidden())
            tellOfAll();
    });
}

bool ResultsModel::isToCome(const search::Match& match) const
{
    if (!m_session.isFutureHidden() || m_session.cursor().place().game != match.entry + 1)
        return false;
    const auto past = m_session.game();
    const auto line = static_cast<std::size_t>(match.line.number());
    return line >= past->lines().size() || past->lines()[line].lastPly() < game::Ply(match.ply);
}

void ResultsModel::restart(open_file::FileGames games)
{
    beginResetModel();
    m_reading.stop();
    m_wanted.clear();
    m_games = std::move(games);
    m_matches.clear();
    m_moves.clear();
    endResetModel();
}

void ResultsModel::add(const std::vector<search::Match>& matches)
{
    if (matches.empty())
        return;
    const auto first = static_cast<int>(m_matches.size());
    beginInsertRows({}, first, first + static_cast<int>(matches.size()) - 1);
    m_matches.insert(m_matches.end(), matches.begin(), matches.end());
    endInsertRows();
}

/// Returns "12… Nf6"; null while the game is being read.
QString ResultsModel::moveOf(int row) const
{
    if (matchAt(row).ply == 0)
        return words::startLabel();
    const auto known = m_moves.constFind(row);
    if (known != m_moves.constEnd())
        return *known;
    m_moves.insert(row, QString());
    m_wanted.push_back(row);
    auto* self = const_cast<ResultsModel*>(this); // rows that are shown have their games read
    QMetaObject::invokeMethod(self, &ResultsModel::readMoves, Qt::QueuedConnection);
    return {};
}

/// Reads the games of the rows that were shown.
void ResultsModel::readMoves()
{
    if (m_wanted.empty() || m_reading.isRunning())
        return;
    std::vector<std::pair<int, search::Match>> wanted;
    for (const int row : std::exchange(m_wanted, {}))
        wanted.emplace_back(row, matchAt(row));
    m_reading.start([this, wanted = std::move(wanted), games = m_games](
                        const std::stop_token& stop, const jobs::Job::Deliver& deliver) {
        for (const auto& [row, match] : wanted) {
            const auto game = games.game(match.entry + 1, stop);
            if (!game)
                return;
            deliver([this, row = row, text = moveText(*game, match.line, match.ply)] {
                m_moves.insert(row, text);
                const QModelIndex cell = index(row, Move);
                Q_EMIT dataChanged(cell, cell);
            });
        }
        deliver([this] {
            QMetaObject::invokeMethod(this, &ResultsModel::readMoves, Qt::QueuedConnection);
        });
    });
}

int ResultsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_matches.size());
}

int ResultsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ResultsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool isNumber =
        index.column() == Number || index.column() == Year || index.column() == Ply;
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    // A name that is cut short can be read in the tool-tip.
    const bool isName = index.column() == White || index.column() == Black;
    if (role != Qt::DisplayRole && !(role == Qt::ToolTipRole && isName))
        return {};
    const search::Match& found = matchAt(index.row());
    const index::IndexEntry& entry = m_games.index()->entry(found.entry);
    switch (static_cast<Column>(index.column())) {
    case Number:
        return found.entry + 1;
    case White:
        return playerText(*m_games.index(), found.entry, rules::Color::White);
    case Black:
        return playerText(*m_games.index(), found.entry, rules::Color::Black);
    case Year:
        return yearText(entry.date.year());
    case Result:
        return m_session.isFutureHidden() ? QString() : words::resultText(entry.outcome);
    case Move:
        return isToCome(found) ? QString() : moveOf(index.row());
    case Ply:
        return isToCome(found) ? QVariant() : found.ply;
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ResultsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Number:
        return tr("Game");
    case White:
        return words::sideName(rules::Color::White);
    case Black:
        return words::sideName(rules::Color::Black);
    case Year:
        return tr("Year");
    case Result:
        return tr("Result");
    case Move:
        return tr("Move");
    case Ply:
        return tr("Ply");
    case ColumnCount:
        break;
    }
    return {};
}

namespace {

/// Precondition: the column is not that of the move.
shared::NextMoveValue valueIn(NextMovesModel::Column column)
{
    switch (column) {
    case NextMovesModel::Move:
    case NextMovesModel::Games:
    case NextMovesModel::ColumnCount:
        break;
    case NextMovesModel::Score:
        return shared::NextMoveValue::Score;
    case NextMovesModel::Outcomes:
        return shared::NextMoveValue::Results;
    case NextMovesModel::Rating:
        return shared::NextMoveValue::Rating;
    case NextMovesModel::LastYear:
        return shared::NextMoveValue::LastYear;
    }
    return shared::NextMoveValue::Games;
}

} // namespace

NextMovesModel::NextMovesModel(const session::Session& session)
    : m_areHidden(session.isFutureHidden())
{
    connect(&session, &session::Session::futureHiddenChanged, this, [this](bool isHidden) {
        beginResetModel();
        m_areHidden = isHidden;
        endResetModel();
    });
}

void NextMovesModel::setMoves(std::vector<search::NextMove> moves)
{
    beginResetModel();
    m_moves = std::move(moves);
    endResetModel();
}

int NextMovesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_areHidden ? 0 : static_cast<int>(m_moves.size());
}

int NextMovesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant NextMovesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter |
                        (index.column() == Move ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole)
        return {};
    const search::NextMove& next = move(index.row());
    if (index.column() == Move)
        return textOf(next.san);
    return shared::valueText(next.counts, valueIn(static_cast<Column>(index.column())));
}

QVariant NextMovesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    const auto column = static_cast<Column>(section);
    if (role == Qt::ToolTipRole)
        return column == Move ? QString() : shared::explanationOf(valueIn(column));
    if (role != Qt::DisplayRole)
        return {};
    return column == Move ? tr("Next move") : shared::headingOf(valueIn(column));
}

} // namespace plyline::position_search

#include "moc_results_model.cpp"
