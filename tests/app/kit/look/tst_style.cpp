#include <QtGui/QImage>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTabBar>

#include "app/kit/look/control_tones.h"
#include "app/kit/look/look.h"
#include "tests/app/kit/look/control_stand.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using look::Look;
using look::ThemeChoice;

class TestStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChosenRowIsNeutralAndReadable();
    void controlsInARowAreEquallyHigh();
    void cornersOfMenusAreRound();
    void theListOfAComboBoxOpensBelowIt();
    void theMarkOfATabHasItsTone();
    void labelsTakeNoTextForHtml();
};

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
