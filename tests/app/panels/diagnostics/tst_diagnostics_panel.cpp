#include <QAbstractItemModelTester>
#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include "app/panels/diagnostics/diagnostics_panel.h"
#include "tests/support/test.h"

using namespace plyline;
using diagnostics::DiagnosticsModel;
using diagnostics::DiagnosticsPanel;

namespace {

/// Faults on the main line, in a variation, and at the end.
const QString faulty = QStringLiteral("[White \"A\"]\n[Result \"1-0\"]\n\n"
                                      "1. e4 e5 (1... c5 2. Ke3 d6) 2. Nf3 Nc6\n"
                                      "3. Qxh9 a6 0-1\n");

} // namespace

class TestDiagnosticsPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void everyColumnSaysItsPart();
    void aClickGoesToTheLineAndPlyAndAsksForTheText();
    void theKeyboardDoesWhatAClickDoes();
    void thePositionThereCanBeRead();
    void diagnosticsThatAreNotListedAreCounted();
    void aGoodGameSaysSo();
    void numbersAreNotCutOff();
    void theSentenceTakesTheWidthThatIsLeft();
    void errorsAreRed();

private:
    void open(const QString& text)
    {
        m_session->file().openText(text, QStringLiteral("pasted"));
        QTRY_VERIFY(!m_session->isLoading());
        QVERIFY(m_session->game());
    }
    [[nodiscard]] QString at(int row, int column) const
    {
        return m_panel->view().model()->index(row, column).data().toString();
    }
    [[nodiscard]] QStringList row(int row) const
    {
        QStringList cells;
        for (int column = 0; column < DiagnosticsModel::ColumnCount; ++column)
            cells << at(row, column);
        return cells;
    }
    [[nodiscard]] bool says(const QString& text) const
    {
        const auto labels = m_panel->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->isVisible() && label->text() == text;
        });
    }
    void click(int row)
    {
        const QRect rect =
            m_panel->view().visualRect(m_panel->view().model()->index(row, DiagnosticsModel::What));
        QTest::mouseClick(m_panel->view().viewport(), Qt::LeftButton, {}, rect.center());
    }

    std::unique_ptr<workspace::Workspace> m_workspace;
    session::Session* m_session = nullptr; ///< The workspace's.
    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<DiagnosticsPanel> m_panel;
};

void TestDiagnosticsPanel::init()
{
    m_workspace = std::make_unique<workspace::Workspace>();
    m_session = &m_workspace->session;
    m_look = std::make_unique<look::Look>();
    m_look->setChoice(look::ThemeChoice::Dark);
    m_panel = std::make_unique<DiagnosticsPanel>(*m_workspace, *m_look);
    m_panel->resize(1100, 220);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestDiagnosticsPanel::cleanup()
{
    m_panel.reset();
    m_look.reset();
    m_session = nullptr;
    m_workspace.reset();
}

void TestDiagnosticsPanel::everyColumnSaysItsPart()
{
    QAbstractItemModelTester tester(m_panel->view().model());
    QVERIFY(says(QStringLiteral("No game is open.")));
    open(faulty);
    QCOMPARE(m_panel->view().model()->rowCount(), 3);
    // Counted by hand in the text above.
    QCOMPARE(row(0), (QStringList{u"Error"_qs, u"No legal move fits Ke3."_qs, u"Ke3"_qs, u"3"_qs,
                                  u"1"_qs, u"4"_qs, u"22"_qs, u"49"_qs, u"illegal-move"_qs}));
    QCOMPARE(at(1, DiagnosticsModel::Token), u"Qxh9"_qs);
    QCOMPARE(at(1, DiagnosticsModel::Ply), u"5"_qs);
    QCOMPARE(at(1, DiagnosticsModel::TextLine), u"5"_qs);
    QCOMPARE(at(1, DiagnosticsModel::TextColumn), u"4"_qs);
    QCOMPARE(at(2, DiagnosticsModel::Severity), u"Warning"_qs);
    QCOMPARE(at(2, DiagnosticsModel::Code), u"result-mismatch"_qs);
    QCOMPARE(m_panel->view()
                 .model()
                 ->headerData(DiagnosticsModel::What, Qt::Horizontal, Qt::DisplayRole)
                 .toString(),
             u"Problem"_qs);
}

void TestDiagnosticsPanel::aClickGoesToTheLineAndPlyAndAsksForTheText()
{
    open(faulty);
    const study::TextMark& mark = m_workspace->study.textMark;
    QSignalSpy wanted(&mark, &study::TextMark::wanted);
    click(0);
    QCOMPARE(m_session->cursor().line(), game::LineId(1));
    QCOMPARE(m_session->cursor().ply(), game::Ply(2));
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(*mark.span(), (Span{faulty.indexOf(u"Ke3"), 3}));
    click(1);
    QCOMPARE(m_session->cursor().line(), game::LineId(0));
    QCOMPARE(m_session->cursor().ply(), game::Ply(4));
    QCOMPARE(*mark.span(), (Span{faulty.indexOf(u"Qxh9"), 4}));
}

void TestDiagnosticsPanel::theKeyboardDoesWhatAClickDoes()
{
    open(faulty);
    m_panel->view().setFocus();
    QTest::keyClick(&m_panel->view(), Qt::Key_Down);
    QCOMPARE(m_session->cursor().ply(), game::Ply(0));
    QTest::keyClick(&m_panel->view(), Qt::Key_Return);
    QCOMPARE(m_session->cursor().ply(), game::Ply(4));
}

void TestDiagnosticsPanel::thePositionThereCanBeRead()
{
    open(faulty);
    auto* fen = m_panel->findChild<QLineEdit*>();
    QCOMPARE(fen->text(), u"rnbqkbnr/pp1ppppp/8/2p5/4P3/8/PPPP1PPP/RNBQKBNR w KQkq - 0 2"_qs);
    click(1);
    QCOMPARE(fen->text(), u"r1bqkbnr/pppp1ppp/2n5/4p3/4P3/5N2/PPPP1PPP/RNBQKB1R w KQkq - 2 3"_qs);
    open(QStringLiteral("[FEN \"nonsense\"]\n\n1. e4 *"));
    QVERIFY(!fen->isVisible());
}

void TestDiagnosticsPanel::diagnosticsThatAreNotListedAreCounted()
{
    open(QStringLiteral("[White \"A\"]\n[Result \"*\"]\n\n1. e4 e5 ") +
         QStringLiteral(") ").repeated(103) + QStringLiteral("*\n"));
    QCOMPARE(m_panel->view().model()->rowCount(), 100);
    QVERIFY(says(QStringLiteral("3 more are not listed.")));
}

void TestDiagnosticsPanel::aGoodGameSaysSo()
{
    open(faulty);
    QVERIFY(m_panel->view().isVisible());
    open(QStringLiteral("[Result \"*\"]\n\n1. e4 *\n"));
    QVERIFY(says(QStringLiteral("This game has no problems.")));
    QVERIFY(!m_panel->view().isVisible());
}

void TestDiagnosticsPanel::numbersAreNotCutOff()
{
    open(faulty);
    for (const int width : {500, 1100}) {
        m_panel->resize(width, 220);
        const QFontMetrics metrics(look::Fonts::standard().body);
        for (int column = 0; column < DiagnosticsModel::ColumnCount; ++column) {
            if (column == DiagnosticsModel::What)
                continue;
            QVERIFY(m_panel->view().columnWidth(column) >
                    metrics.horizontalAdvance(at(0, column)) + 10);
        }
        QVERIFY(m_panel->view().columnWidth(DiagnosticsModel::What) >= 200);
    }
}

void TestDiagnosticsPanel::theSentenceTakesTheWidthThatIsLeft()
{
    m_panel->resize(1300, 220); // while nothing is listed
    open(faulty);
    QTableView& view = m_panel->view();
    QTRY_COMPARE(view.horizontalHeader()->length(), view.viewport()->width());
    QVERIFY(view.viewport()->width() > 1200);
    m_panel->resize(1200, 220);
    QTRY_COMPARE(view.horizontalHeader()->length(), view.viewport()->width());
}

void TestDiagnosticsPanel::errorsAreRed()
{
    open(faulty);
    for (const look::ThemeChoice choice : {look::ThemeChoice::Dark, look::ThemeChoice::Light}) {
        m_look->setChoice(choice);
        const QImage image = m_panel->grab().toImage();
        const auto reds = [&](int row) {
            const QRect rect = m_panel->view().visualRect(m_panel->view().model()->index(row, 0));
            const QPoint corner = m_panel->view().viewport()->mapTo(m_panel.get(), rect.topLeft());
            int count = 0;
            for (int y = corner.y(); y < corner.y() + rect.height(); ++y)
                for (int x = corner.x(); x < corner.x() + rect.width(); ++x)
                    count += image.pixelColor(x, y) == m_look->theme().differ ? 1 : 0;
            return count;
        };
        QVERIFY(reds(0) > 5);
        QCOMPARE(reds(2), 0);
    }
}

PLYLINE_WIDGET_TEST(TestDiagnosticsPanel)
#include "tst_diagnostics_panel.moc"
