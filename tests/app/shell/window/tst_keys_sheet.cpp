#include <QLabel>
#include <QScrollArea>
#include <QTest>

#include "app/kit/look/look.h"
#include "app/shell/actions/action_table.h"
#include "app/shell/window/keys_sheet.h"
#include "tests/support/test.h"

using namespace plyline;
using actions::ActionGroup;
using actions::ActionSpec;

class TestKeysSheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKeyIsOnTheSheet();
    void theSheetFitsAUsualScreen();
};

void TestKeysSheet::everyKeyIsOnTheSheet()
{
    look::Look look;
    const window::KeysSheet sheet(look, nullptr);
    QStringList texts;
    for (const QLabel* label : sheet.findChildren<QLabel*>())
        texts << label->text();
    int keys = 0;
    for (const ActionSpec& spec : actions::actionTable()) {
        // The speeds are one row.
        if (spec.shortcuts().isEmpty() || spec.group == ActionGroup::Speed)
            continue;
        QVERIFY2(texts.contains(spec.plainTitle()), qPrintable(spec.plainTitle()));
        const QList<QKeySequence> shortcuts = spec.shortcuts();
        for (const QKeySequence& shortcut : shortcuts) {
            QVERIFY(texts.contains(shortcut.toString(QKeySequence::NativeText)));
            ++keys;
        }
    }
    QVERIFY(keys > 40);
}

void TestKeysSheet::theSheetFitsAUsualScreen()
{
    look::Look look;
    window::KeysSheet sheet(look, nullptr);
    sheet.show();
    const QSize size = sheet.size();
    const auto* area = sheet.findChild<QScrollArea*>();
    QVERIFY(area->widget()->width() >= area->widget()->sizeHint().width());
    QVERIFY(area->widget()->height() >= area->widget()->sizeHint().height());
    QVERIFY2(size.width() <= 1280 && size.height() <= 760,
             qPrintable(QStringLiteral("%1 x %2").arg(size.width()).arg(size.height())));
}

PLYLINE_WIDGET_TEST(TestKeysSheet)
#include "tst_keys_sheet.moc"
