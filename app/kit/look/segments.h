#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"

#include <vector>

class QAbstractButton;

namespace plyline::look {

/// The colour of the chosen segment: neutral, or teal for a choice between forms of the state.
enum class SegmentTone : std::uint8_t { Neutral, State };

/// A small switch between a few views, drawn as joined segments.
class Segments : public QWidget
{
    Q_OBJECT

public:
    Segments(const QStringList& labels, Look& look, QWidget* parent = nullptr,
             SegmentTone tone = SegmentTone::Neutral);

    [[nodiscard]] int current() const { return m_current; }
    /// Sets smaller margins around the labels, for a small room.
    void setTight(bool isTight);

public Q_SLOTS:
    /// Chooses a segment; ignored if out of range.
    void setCurrent(int index);

Q_SIGNALS:
    void currentChanged(int index);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Look& m_look;
    SegmentTone m_tone;
    std::vector<QAbstractButton*> m_buttons;
    int m_current = 0;
};

} // namespace plyline::look
