#pragma once

#include <QtGui/QAccessible>
#include <QtGui/QClipboard>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>

#include "app/panels/event_log/event_log_head.h"
#include "tests/app/panels/event_log/event_log_test.h"
#include "tests/support/long_game.h"

namespace plyline::tests {

using namespace plyline::event_log;
using game::LineId;
using game::Ply;
using Part = EventLogHit::Part;

/// What these tests begin with; their classes call it from their slots.
class EventLogViewTest : public EventLogTest
{
protected:
    void init() { makePanel(); }
    void cleanup() { dropPanel(); }

    void click(QPoint at) { QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, at); }
    void wheel(int angle)
    {
        const QPoint point = view().viewport()->rect().center();
        QWheelEvent event(point, view().viewport()->mapToGlobal(point), QPoint(), QPoint(0, angle),
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(view().viewport(), &event);
    }
    /// The ground of a row, between its words and its squares.
    [[nodiscard]] QColor groundOf(int ply) const
    {
        return view().viewport()->grab().toImage().pixelColor(row(ply).right() - 6,
                                                              row(ply).center().y());
    }
    /// The colour of the words that differs most from the ground.
    [[nodiscard]] QColor inkOf(int ply) const
    {
        const QImage image = view().viewport()->grab().toImage();
        const QRect words = seen(view().layoutOfLog().cell(Ply(ply), &EventLogColumns::words));
        const int ground = groundOf(ply).lightness();
        QColor ink = groundOf(ply);
        for (int y = words.top() + 2; y < words.bottom() - 2; ++y)
            for (int x = words.left(); x < words.left() + 60; ++x)
                if (const QColor color = image.pixelColor(x, y);
                    std::abs(color.lightness() - ground) > std::abs(ink.lightness() - ground))
                    ink = color;
        return ink;
    }
    void tabInto()
    {
        view().setFocus(Qt::TabFocusReason);
        QVERIFY(view().hasFocus());
    }
    void press(Qt::Key key) { QTest::keyClick(&view(), key); }
    [[nodiscard]] int current() const
    {
        const auto& row = view().frameOfLog().current;
        return row ? row->number() : 0;
    }
};

} // namespace plyline::tests
