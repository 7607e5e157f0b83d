#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/kit/widgets/mini_board.h"

namespace plyline::widgets {

/// A position and a few words about it. A plain value.
struct BoardTipFrame
{
    MiniBoardFrame board;
    QString caption;
    QString verdict = {}; ///< A second line in the colour of faults; empty for most.
    bool operator==(const BoardTipFrame&) const = default;
};

/// A small board over everything else in the window, for what the pointer is on. Appears after a
/// short delay and then follows at once. Takes neither the focus nor clicks.
class BoardTip : public QWidget
{
    Q_OBJECT

public:
    static constexpr int delayMillis = 120;
    static constexpr int usualSide = 192;

    explicit BoardTip(look::Look& look, QWidget* parent = nullptr);

    /// Returns the size for a board of this side, with its frame and caption.
    [[nodiscard]] static QSize sizeFor(int side);
    /// Returns the largest side, at most `usualSide`, with which the board is no higher than 35 %
    /// of the window.
    [[nodiscard]] static int sideIn(const QSize& window);

    [[nodiscard]] const BoardTipFrame& frame() const { return m_frame; }
    /// Shows a frame at a place of the window that `anchor` is in.
    void pointAt(const QWidget& anchor, const QRect& place, const BoardTipFrame& frame);

public Q_SLOTS:
    virtual void leave();

Q_SIGNALS:
    void visibilityChanged();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void appear();

    look::Look& m_look;
    QTimer m_delay;
    BoardTipFrame m_frame;
    QRect m_place;
    bool m_isPointed = false; ///< There is something to show.
};

} // namespace plyline::widgets
