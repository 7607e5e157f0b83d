#include <QHeaderView>
#include <QPainter>
#include <QTest>

#include "app/panels/games/game_table.h"
#include "app/panels/games/games_panel.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace Qt::StringLiterals;
using games::GamesModel;
using games::GamesPanel;

namespace {

const QString openingGames =
    u"[White \"A\"]\n\n1. e4 c5 2. Nf3 d6 3. d4 cxd4 4. Nxd4 Nf6 5. Nc3 a6 *\n\n"
    "[White \"B\"]\n[ECO \"D85\"]\n\n1. e4 e5 *\n\n"
    "[White \"C\"]\n[FEN \"4k3/8/8/8/8/8/8/4K2R w K - 0 1\"]\n\n1. O-O *\n"_s;

} // namespace

class TestOpeningColumn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theListSaysTheOpeningOfTheMoves();
    void aCodeThatIsComputedIsTold();
    void aHiddenFutureHidesTheOpening();
    void theFilterFindsOpenings();
    void gamesAreSortedByOpening();
    void aComputedCellIsSlanted();

private:
    [[nodiscard]] QVariant at(int row, int column, int role = Qt::DisplayRole) const
    {
        return m_panel->model().index(row, column).data(role);
    }
    [[nodiscard]] QStringList column(int column) const
    {
        QStringList cells;
        for (int row = 0; row < m_panel->model().rowCount(); ++row)
            cells << at(row, column).toString();
        return cells;
    }

    std::unique_ptr<workspace::Workspace> m_workspace;
    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<GamesPanel> m_panel;
};

void TestOpeningColumn::init()
{
    m_workspace = std::make_unique<workspace::Workspace>();
    m_look = std::make_unique<look::Look>();
    m_panel = std::make_unique<GamesPanel>(*m_workspace, *m_look);
    m_workspace->session.file().openText(openingGames, u"pasted.pgn"_s);
    QTRY_COMPARE(m_panel->model().rowCount(), 3);
    QTRY_VERIFY(at(2, GamesModel::PliesColumn).toString() == u"1"_s);
    QTRY_VERIFY(at(0, GamesModel::PliesColumn).toString() == u"10"_s);
}

void TestOpeningColumn::cleanup()
{
    m_panel.reset();
    m_look.reset();
    m_workspace.reset();
}

void TestOpeningColumn::theListSaysTheOpeningOfTheMoves()
{
    QCOMPARE(column(GamesModel::OpeningColumn),
             QStringList({u"Sicilian Defense: Najdorf Variation"_s,
                          u"King's Pawn Game: Open Game"_s, QString()}));
    QVERIFY(at(0, 0, Qt::ToolTipRole).toString().contains(u"Najdorf"_s));
}

void TestOpeningColumn::aCodeThatIsComputedIsTold()
{
    QCOMPARE(column(GamesModel::EcoColumn), QStringList({u"B90"_s, u"D85"_s, QString()}));
    const auto isComputed = [&](int row, int column) {
        return at(row, column, GamesModel::IsComputedRole).toBool();
    };
    QVERIFY(isComputed(0, GamesModel::EcoColumn));
    QVERIFY(!isComputed(1, GamesModel::EcoColumn));
    QVERIFY(!isComputed(2, GamesModel::EcoColumn));
    QVERIFY(isComputed(1, GamesModel::OpeningColumn));
    QVERIFY(!isComputed(0, GamesModel::WhiteColumn));
    QVERIFY(at(0, GamesModel::EcoColumn, Qt::ToolTipRole)
                .toString()
                .endsWith(u"ECO: computed from the moves"_s));
    QVERIFY(!at(1, GamesModel::EcoColumn, Qt::ToolTipRole).toString().contains(u"computed"_s));
}

void TestOpeningColumn::aHiddenFutureHidesTheOpening()
{
    m_workspace->session.setFutureHidden(true);
    for (const int column : {GamesModel::EcoColumn, GamesModel::OpeningColumn}) {
        for (int row = 0; row < 3; ++row) {
            QCOMPARE(at(row, column).toString(), QString());
            QVERIFY(!at(row, column, GamesModel::IsComputedRole).toBool());
            QVERIFY(!at(row, column, Qt::ToolTipRole).toString().contains(u"Sicilian"_s));
        }
    }
}

void TestOpeningColumn::theFilterFindsOpenings()
{
    game_list::GameList& list = m_workspace->list;
    list.setFilterText(u"opening:najdorf"_s);
    QTRY_COMPARE(column(GamesModel::WhiteColumn), QStringList{u"A"_s});
    list.setFilterText(u"eco:B90"_s);
    QTRY_VERIFY(!list.isSoFar());
    QTRY_COMPARE(column(GamesModel::WhiteColumn), QStringList{u"A"_s});
    list.setFilterText(u"-opening:s"_s);
    QTRY_COMPARE(column(GamesModel::WhiteColumn), QStringList{u"C"_s});
}

void TestOpeningColumn::gamesAreSortedByOpening()
{
    m_workspace->list.setOrder({GamesModel::orderKey(GamesModel::OpeningColumn), false});
    QTRY_COMPARE(column(GamesModel::WhiteColumn), QStringList({u"B"_s, u"A"_s, u"C"_s}));
}

void TestOpeningColumn::aComputedCellIsSlanted()
{
    const auto painted = [this](bool isComputed) {
        QImage image(120, games::tableRowHeight(), QImage::Format_RGB32);
        image.fill(Qt::black);
        QPainter painter(&image);
        games::GameCell cell;
        cell.text = u"B90"_s;
        cell.width = 120;
        cell.isComputed = isComputed;
        games::paintTableRow(painter, QRectF(image.rect()), games::GameRow(), {cell},
                             m_look->theme(), look::Fonts::standard());
        return image;
    };
    QVERIFY(painted(true) != painted(false));
}

PLYLINE_WIDGET_TEST(TestOpeningColumn)
#include "tst_opening_column.moc"
