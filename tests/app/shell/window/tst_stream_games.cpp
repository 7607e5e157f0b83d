#include <QFile>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include "app/model/saving/game_saver.h"
#include "app/panels/position_search/results_model.h"
#include "app/panels/position_search/search_panel.h"
#include "tests/app/shell/window/program.h"
#include "tests/core/streams/streamed.h"
#include "tests/support/test.h"

#include <algorithm>

using namespace plyline;
using namespace plyline::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr char streamedText[] =
    "[White \"Anderssen\"]\n\n1. e4 {best} e5 (1... c5 $5 2. Nf3) 2. Nf3 *\n\n"
    "[White \"Morphy\"]\n\n1. Nf3 e5 2. e4 *\n";

} // namespace

/// What can be done with the games of a stream while it goes on.
class TestStreamGames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theyAreSavedAsPgn();
    void positionsAreFoundInThem();

private:
    void add(std::size_t first, std::size_t end) const
    {
        QFile to(m_path);
        QVERIFY(to.open(QIODevice::Append));
        for (std::size_t i = first; i < end; ++i)
            to.write(QByteArray::fromStdString(m_events[i]) + '\n');
    }
    [[nodiscard]] std::size_t endOfFirst() const
    {
        std::size_t end = 0;
        while (m_events[end].find("game-ended") == std::string::npos)
            ++end;
        return end + 1;
    }

    QTemporaryDir m_folder;
    QString m_path;
    std::vector<GamePtr> m_games = gamesOf(files::Source::fromText(streamedText, "test"));
    std::vector<std::string> m_events = published(m_games);
};

void TestStreamGames::init()
{
    m_path = m_folder.filePath(u"live.ndjson"_s);
    QFile::remove(m_path);
}

void TestStreamGames::theyAreSavedAsPgn()
{
    add(0, endOfFirst());
    Program program;
    program.window.opening().openPath(m_path);
    QTRY_VERIFY(program.session.game());
    const auto save = [&](const std::vector<int>& entries) {
        const QString path = m_folder.filePath(u"saved.pgn"_s);
        const auto saved =
            saving::saveGames(*program.session.file().index(), entries, path, {}, [](double) {});
        const auto source = files::Source::open(path.toStdString());
        return saved && source ? gamesOf(*source) : std::vector<GamePtr>();
    };
    const auto first = save({0});
    QCOMPARE(first.size(), std::size_t(1));
    QVERIFY(game::isSameGame(*first[0], *m_games[0]));
    add(endOfFirst(), m_events.size());
    QTRY_COMPARE(program.workspace.list.rows().size(), 2);
    QTRY_COMPARE(program.session.file().facts(1).plies, 3);
    const auto both = save({1, 0});
    QCOMPARE(both.size(), std::size_t(2));
    QVERIFY(game::isSameGame(*both[0], *m_games[1]));
    QVERIFY(game::isSameGame(*both[1], *m_games[0]));
}

void TestStreamGames::positionsAreFoundInThem()
{
    add(0, endOfFirst());
    Program program;
    program.window.opening().openPath(m_path);
    QTRY_VERIFY(program.session.game());
    program.press(Qt::Key_End);
    position_search::SearchPanel panel(program.workspace, program.look);
    panel.resize(460, 620);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    const auto tables = panel.findChildren<QTableView*>();
    const auto found = std::find_if(tables.begin(), tables.end(), [](const QTableView* table) {
        return table->accessibleName() == u"Games found"_s;
    });
    QVERIFY(found != tables.end());
    const auto white = [&](int row) {
        return (*found)
            ->model()
            ->index(row, position_search::ResultsModel::White)
            .data()
            .toString();
    };
    panel.searchShownPosition();
    QTRY_COMPARE((*found)->model()->rowCount(), 1);
    QCOMPARE(white(0), u"Anderssen"_s);
    add(endOfFirst(), m_events.size()); // the same position by another order of moves
    QTRY_COMPARE(program.workspace.list.rows().size(), 2);
    QTRY_COMPARE(program.session.file().facts(1).plies, 3);
    panel.searchShownPosition();
    QTRY_COMPARE((*found)->model()->rowCount(), 2);
    QCOMPARE(white(1), u"Morphy"_s);
}

PLYLINE_WIDGET_TEST(TestStreamGames)
#include "tst_stream_games.moc"
