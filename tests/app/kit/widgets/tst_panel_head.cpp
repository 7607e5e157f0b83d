#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "app/kit/widgets/panel_head.h"
#include "tests/support/test.h"

using namespace plyline;

class TestPanelHead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void allWordsAreSeenAtEveryWidthAndSize_data();
    void allWordsAreSeenAtEveryWidthAndSize();
    void longerWordsMakeItHigher();
};

void TestPanelHead::cleanup()
{
    look::Look look;
    look.setTextSize(look::TextSize::standard);
}

void TestPanelHead::allWordsAreSeenAtEveryWidthAndSize_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("percent");
    for (const int width : {240, 375, 900})
        for (const int percent : {80, 100, 150, 200})
            QTest::addRow("%d px, %d %%", width, percent) << width << percent;
}

void TestPanelHead::allWordsAreSeenAtEveryWidthAndSize()
{
    QFETCH(int, width);
    QFETCH(int, percent);
    look::Look look;
    QWidget panel;
    auto* head = new widgets::PanelHead(
        QStringLiteral("Ask the tables of this game anything. :ply, :line and :game are where "
                       "you are."),
        QStringLiteral("Read-only SQL on events, snapshots and validity intervals"), look);
    QVBoxLayout column(&panel);
    column.addWidget(head);
    column.addWidget(new QPushButton(QStringLiteral("Run")));
    column.addStretch(1);
    panel.resize(width, 700);
    panel.show();
    look.setTextSize(percent);
    const auto labels = head->findChildren<QLabel*>();
    QCOMPARE(labels.size(), 2);
    for (const QLabel* label : labels)
        QTRY_VERIFY(label->height() >= label->heightForWidth(label->width()));
    QTRY_VERIFY(head->height() <= labels[0]->height() + labels[1]->height() + 4);
}

void TestPanelHead::longerWordsMakeItHigher()
{
    look::Look look;
    widgets::PanelHead head(QStringLiteral("One line."), QStringLiteral("term"), look);
    head.resize(240, 100);
    head.show();
    const int before = head.height();
    head.setPlain(QStringLiteral("So many words that they take more than a single line of it."));
    QTRY_VERIFY(head.height() > before);
}

PLYLINE_WIDGET_TEST(TestPanelHead)
#include "tst_panel_head.moc"
