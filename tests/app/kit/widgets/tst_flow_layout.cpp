#include <QLabel>
#include <QTest>

#include "app/kit/widgets/flow_layout.h"
#include "tests/support/test.h"

using namespace plyline;

class TestFlowLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void widgetsGoOnInTheNextLine();
    void hiddenWidgetsTakeNoRoom();
    void aWidgetThatIsTooWideIsNarrowed();
};

namespace {

/// Four boxes of 50 x 20.
struct Boxes
{
    QWidget window;
    widgets::FlowLayout* flow = new widgets::FlowLayout(&window, 10);
    std::vector<QLabel*> boxes;

    Boxes()
    {
        for (int i = 0; i < 4; ++i) {
            boxes.push_back(new QLabel(&window));
            boxes.back()->setFixedSize(50, 20);
            flow->addWidget(boxes.back());
        }
    }
    QList<QPoint> places(int width)
    {
        window.resize(width, flow->heightForWidth(width));
        window.show();
        flow->activate();
        QList<QPoint> places;
        for (const QLabel* box : boxes)
            if (!box->isHidden())
                places << box->pos();
        return places;
    }
};

} // namespace

void TestFlowLayout::widgetsGoOnInTheNextLine()
{
    Boxes boxes;
    QCOMPARE(boxes.places(230), (QList<QPoint>{{0, 0}, {60, 0}, {120, 0}, {180, 0}}));
    QCOMPARE(boxes.places(229), (QList<QPoint>{{0, 0}, {60, 0}, {120, 0}, {0, 30}}));
    QCOMPARE(boxes.places(110), (QList<QPoint>{{0, 0}, {60, 0}, {0, 30}, {60, 30}}));
    QCOMPARE(boxes.flow->heightForWidth(60), 4 * 20 + 3 * 10);
}

void TestFlowLayout::hiddenWidgetsTakeNoRoom()
{
    Boxes boxes;
    boxes.boxes[1]->hide();
    QCOMPARE(boxes.places(170), (QList<QPoint>{{0, 0}, {60, 0}, {120, 0}}));
    QCOMPARE(boxes.flow->heightForWidth(170), 20);
}

void TestFlowLayout::aWidgetThatIsTooWideIsNarrowed()
{
    QWidget window;
    widgets::FlowLayout flow(&window);
    auto* wide = new QLabel(QStringLiteral("a long text that needs far more room"), &window);
    wide->setMinimumWidth(1);
    flow.addWidget(wide);
    flow.setGeometry(QRect(0, 0, 40, 30));
    QCOMPARE(wide->width(), 40);
    QCOMPARE(wide->x(), 0);
}

PLYLINE_WIDGET_TEST(TestFlowLayout)
#include "tst_flow_layout.moc"
