#include <QtGui/QImage>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QSlider>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTableWidget>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include "app/kit/look/segments.h"
#include "app/kit/look/style.h"
#include "tests/support/contrast.h"
#include "tests/support/test.h"

#include <functional>

using namespace plyline;
using look::Look;
using look::Theme;
using look::ThemeChoice;
using tests::contrast;

namespace {

using MakeControl = std::function<QWidget*(Look&)>;

QTableWidget* makeTable()
{
    auto* table = new QTableWidget(2, 2);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setFocusPolicy(Qt::TabFocus);
    for (int row = 0; row < 2; ++row)
        for (int column = 0; column < 2; ++column)
            table->setItem(row, column, new QTableWidgetItem(QStringLiteral("87")));
    return table;
}

/// Every control that takes the keyboard.
const std::vector<std::pair<const char*, MakeControl>>& controls()
{
    static const std::vector<std::pair<const char*, MakeControl>> all = {
        {"button", [](Look&) { return new QPushButton(QStringLiteral("Retry")); }},
        {"tool button",
         [](Look&) {
             auto* button = new QToolButton;
             button->setText(QStringLiteral("sort"));
             button->setFocusPolicy(Qt::TabFocus);
             return button;
         }},
        {"quiet tool button",
         [](Look&) {
             auto* button = new QToolButton;
             button->setText(QStringLiteral("x"));
             button->setAutoRaise(true);
             button->setFocusPolicy(Qt::TabFocus);
             return button;
         }},
        {"strong button",
         [](Look&) {
             auto* button = new QToolButton;
             button->setFixedSize(34, 32);
             button->setFocusPolicy(Qt::TabFocus);
             look::setButtonTone(*button, look::ButtonTone::Strong);
             return button;
         }},
        {"combo box",
         [](Look&) {
             auto* box = new QComboBox;
             box->addItem(QStringLiteral("one"));
             return box;
         }},
        {"check box", [](Look&) { return new QCheckBox(QStringLiteral("mirrored")); }},
        {"radio button", [](Look&) { return new QRadioButton(QStringLiteral("all")); }},
        {"slider", [](Look&) { return new QSlider(Qt::Horizontal); }},
        {"spin box", [](Look&) { return new QSpinBox; }},
        {"line edit", [](Look&) { return new QLineEdit; }},
        {"tabs",
         [](Look&) {
             auto* tabs = new QTabBar;
             tabs->addTab(QStringLiteral("State"));
             tabs->setFocusPolicy(Qt::TabFocus);
             return tabs;
         }},
        {"table", [](Look&) { return makeTable(); }},
        {"segments",
         [](Look& look) {
             return new look::Segments({QStringLiteral("plies"), QStringLiteral("clock")}, look);
         }},
    };
    return all;
}

constexpr std::array themeChoices = {ThemeChoice::Dark, ThemeChoice::Light,
                                     ThemeChoice::HighContrastDark, ThemeChoice::HighContrastLight};
constexpr std::array themeNames = {"dark", "light", "high contrast dark", "high contrast light"};

/// Two buttons with the control between them, in a window that is shown.
struct Stand
{
    Stand(QWidget* tested) : control(tested)
    {
        auto* column = new QVBoxLayout(&window);
        column->addWidget(&before);
        column->addWidget(control);
        column->addWidget(&after);
        window.show();
        window.activateWindow();
        before.setFocus(Qt::MouseFocusReason);
    }

    [[nodiscard]] QImage grab() { return control->grab().toImage(); }

    QWidget window;
    QPushButton before;
    QWidget* control;
    QPushButton after;
};

/// Pixels that differ and stand out from what was there, at the ratio given.
int pixelsThatStandOut(const QImage& before, const QImage& after, double ratio)
{
    int count = 0;
    for (int y = 0; y < before.height(); ++y)
        for (int x = 0; x < before.width(); ++x)
            count += before.pixel(x, y) != after.pixel(x, y) &&
                     contrast(before.pixelColor(x, y), after.pixelColor(x, y)) >= ratio;
    return count;
}

} // namespace

class TestStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theKeyboardIsSeenInEveryControl_data();
    void theKeyboardIsSeenInEveryControl();
    void aClickLeavesNoRingOnAButton();
    void fieldsAndBoxesHaveABorderThatIsSeen_data();
    void fieldsAndBoxesHaveABorderThatIsSeen();
    void placeholdersCanBeRead_data();
    void placeholdersCanBeRead();
    void aFieldThatTakesNoTextIsDim_data() { placeholdersCanBeRead_data(); }
    void aFieldThatTakesNoTextIsDim();
    void aChosenRowIsNeutralAndReadable();
    void controlsInARowAreEquallyHigh();
    void cornersOfMenusAreRound();
    void theListOfAComboBoxOpensBelowIt();
    void theMarkOfATabHasItsTone();
    void aTickIsDrawnInEveryTheme_data() { placeholdersCanBeRead_data(); }
    void aTickIsDrawnInEveryTheme();
    void labelsTakeNoTextForHtml();
};

void TestStyle::theKeyboardIsSeenInEveryControl_data()
{
    QTest::addColumn<int>("control");
    QTest::addColumn<ThemeChoice>("choice");
    for (std::size_t theme = 0; theme < themeChoices.size(); ++theme)
        for (std::size_t i = 0; i < controls().size(); ++i)
            QTest::addRow("%s, %s", controls()[i].first, themeNames[theme])
                << static_cast<int>(i) << themeChoices[theme];
}

void TestStyle::theKeyboardIsSeenInEveryControl()
{
    QFETCH(int, control);
    QFETCH(ThemeChoice, choice);
    Look look;
    look.setChoice(choice);
    Stand stand(controls()[static_cast<std::size_t>(control)].second(look));
    QTRY_VERIFY(stand.before.hasFocus());
    const QImage before = stand.grab();
    QTest::keyClick(&stand.window, Qt::Key_Tab);
    QTRY_VERIFY(!stand.before.hasFocus());
    QVERIFY(stand.control->hasFocus() || stand.control->isAncestorOf(stand.window.focusWidget()));
    // A frame about the smallest of them has more than this.
    const int seen = pixelsThatStandOut(before, stand.grab(), 3.0);
    QVERIFY2(seen >= 24, qPrintable(QString::number(seen)));
}

void TestStyle::aClickLeavesNoRingOnAButton()
{
    Look look;
    look.setChoice(ThemeChoice::Dark);
    auto* button = new QPushButton(QStringLiteral("Retry"));
    Stand stand(button);
    QTRY_VERIFY(stand.before.hasFocus());
    const QImage before = stand.grab();
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(button->hasFocus());
    QCOMPARE(pixelsThatStandOut(before, stand.grab(), 3.0), 0);
}

void TestStyle::fieldsAndBoxesHaveABorderThatIsSeen_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<ThemeChoice>("choice");
    for (std::size_t theme = 0; theme < themeChoices.size(); ++theme)
        for (const char* name : {"line edit", "combo box", "spin box", "check box"})
            QTest::addRow("%s, %s", name, themeNames[theme])
                << QString::fromLatin1(name) << themeChoices[theme];
}

void TestStyle::fieldsAndBoxesHaveABorderThatIsSeen()
{
    QFETCH(QString, name);
    QFETCH(ThemeChoice, choice);
    Look look;
    look.setChoice(choice);
    for (const auto& [controlName, make] : controls()) {
        if (name != QLatin1String(controlName))
            continue;
        Stand stand(make(look));
        const QImage image = stand.grab();
        // The middle of the left edge is the border, whatever the height.
        const int y = image.height() / 2;
        double best = 0.0;
        for (int x = 0; x < 4; ++x)
            best = std::max(best, contrast(image.pixelColor(x, y), look.theme().surface));
        QVERIFY2(best >= 3.0, qPrintable(QString::number(best)));
        return;
    }
    QFAIL("no such control");
}

void TestStyle::placeholdersCanBeRead_data()
{
    QTest::addColumn<ThemeChoice>("choice");
    for (std::size_t theme = 0; theme < themeChoices.size(); ++theme)
        QTest::addRow("%s", themeNames[theme]) << themeChoices[theme];
}

void TestStyle::placeholdersCanBeRead()
{
    QFETCH(ThemeChoice, choice);
    Look look;
    look.setChoice(choice);
    auto* edit = new QLineEdit;
    edit->setPlaceholderText(QStringLiteral("player, event, ECO, year>1990"));
    Stand stand(edit);
    const QColor color = edit->palette().color(QPalette::PlaceholderText);
    QCOMPARE(color.alpha(), 255);
    QVERIFY(contrast(color, look.theme().raised) >= 4.5);
}

void TestStyle::aChosenRowIsNeutralAndReadable()
{
    Look look;
    look.setChoice(ThemeChoice::Dark);
    auto* table = makeTable();
    Stand stand(table);
    table->selectRow(0);
    const QRect cell = table->visualItemRect(table->item(0, 1));
    const QImage image = table->viewport()->grab().toImage();
    QCOMPARE(image.pixelColor(cell.right() - 2, cell.top() + 2), look.theme().chosen);
}

void TestStyle::controlsInARowAreEquallyHigh()
{
    Look look;
    QWidget window;
    QPushButton button(QStringLiteral("Retry"));
    QComboBox box;
    QSpinBox number;
    QLineEdit edit;
    QHBoxLayout row(&window);
    for (QWidget* control : std::initializer_list<QWidget*>{&button, &box, &number, &edit})
        row.addWidget(control, 0, Qt::AlignTop);
    window.resize(600, 200);
    window.show();
    QCOMPARE(box.height(), button.height());
    QCOMPARE(number.height(), button.height());
    QCOMPARE(edit.height(), button.height());
    look.setTextSize(150);
    QTRY_VERIFY(button.height() > 28);
    QCOMPARE(number.height(), button.height());
    look.setTextSize(100);
}

void TestStyle::cornersOfMenusAreRound()
{
    Look look;
    QMenu menu;
    menu.addAction(QStringLiteral("Flip the board"));
    menu.popup(QPoint(40, 40));
    QTRY_VERIFY(menu.isVisible());
    QVERIFY(!menu.mask().isEmpty());
    QVERIFY(!menu.mask().contains(QPoint(0, 0)));
    QVERIFY(!menu.mask().contains(menu.rect().bottomRight()));
    QVERIFY(menu.mask().contains(QPoint(0, menu.height() / 2)));
    QVERIFY(menu.mask().contains(QPoint(menu.width() / 2, menu.height() - 1)));
}

void TestStyle::theListOfAComboBoxOpensBelowIt()
{
    Look look;
    auto* box = new QComboBox;
    box->addItems({QStringLiteral("all"), QStringLiteral("any"), QStringLiteral("none")});
    Stand stand(box);
    stand.window.move(100, 100);
    box->setCurrentIndex(2);
    box->showPopup();
    QTRY_VERIFY(box->view()->isVisible());
    QVERIFY(box->view()->window()->y() >= box->mapToGlobal(box->rect().bottomLeft()).y() - 1);
    box->hidePopup();
}

void TestStyle::theMarkOfATabHasItsTone()
{
    Look look;
    look.setChoice(ThemeChoice::Dark);
    auto* tabs = new QTabBar;
    tabs->addTab(QStringLiteral("Moves"));
    tabs->addTab(QStringLiteral("State"));
    tabs->setDrawBase(false);
    look::setTabMark(*tabs, 0, look::TabMark::Event);
    look::setTabMark(*tabs, 1, look::TabMark::State);
    Stand stand(tabs);
    const auto markOf = [&](int tab) {
        tabs->setCurrentIndex(tab);
        const QRect rect = tabs->tabRect(tab);
        return tabs->grab().toImage().pixelColor(rect.center().x(), rect.bottom());
    };
    QCOMPARE(markOf(0), look.theme().event);
    QCOMPARE(markOf(1), look.theme().state);
}

void TestStyle::aFieldThatTakesNoTextIsDim()
{
    QFETCH(ThemeChoice, choice);
    Look look;
    look.setChoice(choice);
    auto* field = new QLineEdit;
    field->setPlaceholderText(QStringLiteral("12, 24b"));
    Stand stand(field);
    const auto strongest = [&] {
        const QImage image = stand.grab();
        double most = 1;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                most = std::max(most, contrast(image.pixelColor(x, y), look.theme().raised));
        return most;
    };
    const double before = strongest();
    field->setEnabled(false);
    QVERIFY(strongest() < 0.75 * before);
}

void TestStyle::aTickIsDrawnInEveryTheme()
{
    QFETCH(ThemeChoice, choice);
    Look look;
    look.setChoice(choice);
    auto* check = new QCheckBox(QStringLiteral("mirrored"));
    Stand stand(check);
    const QImage off = stand.grab();
    check->setChecked(true);
    QVERIFY(pixelsThatStandOut(off, stand.grab(), 3.0) >= 80);
}

void TestStyle::labelsTakeNoTextForHtml()
{
    Look look;
    QLabel plain(QStringLiteral("<b>Kasparov</b>"));
    QLabel rich(QStringLiteral("<b>Replay</b>"));
    rich.setTextFormat(Qt::RichText);
    plain.show();
    rich.show();
    QCOMPARE(plain.textFormat(), Qt::PlainText);
    QVERIFY(plain.sizeHint().width() > rich.sizeHint().width());
    QCOMPARE(rich.textFormat(), Qt::RichText);
}

PLYLINE_WIDGET_TEST(TestStyle)
#include "tst_style.moc"
