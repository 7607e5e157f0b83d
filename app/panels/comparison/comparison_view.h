#pragma once

#include "app/kit/widgets/mini_board.h"
#include "app/model/study/pins.h"

namespace plyline::comparison {

/// Both moments as pictures: what was captured is red in A; in B what lies elsewhere is teal, a
/// ghost stands where it was and an arrow says where it went.
struct BothFrames
{
    widgets::MiniBoardFrame a;
    widgets::MiniBoardFrame b;
    bool operator==(const BothFrames&) const = default;
};
[[nodiscard]] BothFrames framesOf(const study::Comparison& comparison, bool arePlanes,
                                  const look::Theme& theme);

/// The two pictures side by side, each below its name.
class ComparisonView : public QWidget
{
    Q_OBJECT

public:
    explicit ComparisonView(look::Look& look, QWidget* parent = nullptr);

    struct Caption
    {
        QString letter;
        QString ply;
        QString game; ///< Empty when both are of one game.
        bool operator==(const Caption&) const = default;
    };
    void show(const BothFrames& frames, const Caption& a, const Caption& b);
    /// Instead of the pictures.
    void showHint(const QString& hint);
    [[nodiscard]] QRectF boardA() const;
    [[nodiscard]] QRectF boardB() const;
    [[nodiscard]] const BothFrames& frames() const { return m_frames; }
    [[nodiscard]] QSize sizeHint() const override { return {560, 330}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {300, 200}; }

Q_SIGNALS:
    /// One of the pictures was clicked: show that moment.
    void momentWanted(bool isA);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void drawCaption(QPainter& painter, const QRectF& board, const Caption& caption) const;

    look::Look& m_look;
    BothFrames m_frames;
    Caption m_a;
    Caption m_b;
    QString m_hint;
};

} // namespace plyline::comparison
