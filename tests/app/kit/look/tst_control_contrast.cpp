#include <QtGui/QImage>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QSlider>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QToolButton>

#include "app/kit/look/control_tones.h"
#include "app/kit/look/segments.h"
#include "tests/app/kit/look/control_stand.h"
#include "tests/support/contrast.h"
#include "tests/support/test.h"

#include <array>
#include <functional>

using namespace plyline;
using namespace plyline::tests;
using look::Look;
using look::ThemeChoice;

namespace {

using MakeControl = std::function<QWidget*(Look&)>;

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

struct ThemedLook : Look
{
    explicit ThemedLook(ThemeChoice choice) { setChoice(choice); }
};

/// A field that shows its placeholder, in a theme.
struct EmptyField
{
    explicit EmptyField(ThemeChoice choice) : look(choice)
    {
        edit->setPlaceholderText(QStringLiteral("player, event, ECO, year>1990"));
    }

    ThemedLook look;
    QLineEdit* edit = new QLineEdit; // the window's
    Stand stand{edit};
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

class TestControlContrast : public QObject
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
    void aTickIsDrawnInEveryTheme_data() { placeholdersCanBeRead_data(); }
    void aTickIsDrawnInEveryTheme();
};

void TestControlContrast::theKeyboardIsSeenInEveryControl_data()
{
    QTest::addColumn<int>("control");
    QTest::addColumn<ThemeChoice>("choice");
    for (std::size_t theme = 0; theme < themeChoices.size(); ++theme)
        for (std::size_t i = 0; i < controls().size(); ++i)
            QTest::addRow("%s, %s", controls()[i].first, themeNames[theme])
                << static_cast<int>(i) << themeChoices[theme];
}

void TestControlContrast::theKeyboardIsSeenInEveryControl()
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

void TestControlContrast::aClickLeavesNoRingOnAButton()
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

void TestControlContrast::fieldsAndBoxesHaveABorderThatIsSeen_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<ThemeChoice>("choice");
    for (std::size_t theme = 0; theme < themeChoices.size(); ++theme)
        for (const char* name : {"line edit", "combo box", "spin box", "check box"})
            QTest::addRow("%s, %s", name, themeNames[theme])
                << QString::fromLatin1(name) << themeChoices[theme];
}

void TestControlContrast::fieldsAndBoxesHaveABorderThatIsSeen()
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

void TestControlContrast::placeholdersCanBeRead_data()
{
    QTest::addColumn<ThemeChoice>("choice");
    for (std::size_t theme = 0; theme < themeChoices.size(); ++theme)
        QTest::addRow("%s", themeNames[theme]) << themeChoices[theme];
}

void TestControlContrast::placeholdersCanBeRead()
{
    QFETCH(ThemeChoice, choice);
    const EmptyField field(choice);
    const QColor color = field.edit->palette().color(QPalette::PlaceholderText);
    QCOMPARE(color.alpha(), 255);
    QVERIFY(contrast(color, field.look.theme().raised) >= 4.5);
}

void TestControlContrast::aFieldThatTakesNoTextIsDim()
{
    QFETCH(ThemeChoice, choice);
    EmptyField field(choice);
    const auto strongest = [&] {
        const QImage image = field.stand.grab();
        double most = 1;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                most = std::max(most, contrast(image.pixelColor(x, y), field.look.theme().raised));
        return most;
    };
    const double before = strongest();
    field.edit->setEnabled(false);
    QVERIFY(strongest() < 0.75 * before);
}

void TestControlContrast::aTickIsDrawnInEveryTheme()
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

PLYLINE_WIDGET_TEST(TestControlContrast)
#include "tst_control_contrast.moc"
