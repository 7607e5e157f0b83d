#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/panels/event_log/film_geometry.h"
#include "app/panels/event_log/fold_film.h"

#include <optional>

class QPushButton;

namespace plyline::widgets {
class CrossButton;
}

namespace plyline::event_log {

/// Shows how the present state is made: a small board that begins with the checkpoint and applies
/// one event after another, slowly. A bar without a board until it is started. It stops when it is
/// hidden and when another ply or line is shown.
class FilmView : public QWidget
{
    Q_OBJECT

public:
    enum class State : std::uint8_t { Closed, Running, Stopped };

    explicit FilmView(look::Look& look, QWidget* parent = nullptr);

    /// Sets what the film leads to. Another ply or line closes it. `replay` may be null.
    void setTarget(const std::shared_ptr<const replay::Replay>& replay, game::Ply ply);
    /// Sets the height of the panel, of which the board takes a part.
    void setRoom(int height);

    [[nodiscard]] State state() const { return m_state; }
    /// None while the film is closed.
    [[nodiscard]] const std::optional<FoldFilm>& film() const { return m_film; }
    [[nodiscard]] const FilmGeometry& geometryOfFilm() const { return m_geometry; }
    /// What the words beside the board say, or those of the bar.
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString words() const;
    /// Calls advance() while the film runs.
    [[nodiscard]] const QTimer& clock() const { return m_clock; }

public Q_SLOTS:
    /// Shows the checkpoint and starts the clock, if there is an event to apply.
    void start();
    /// Leaves the shown state where it is.
    void stop();
    void close();
    /// Applies the next event of a running film.
    void advance();

Q_SIGNALS:
    /// Another state is shown, or none.
    void changed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void setState(State state);
    void press();
    void place();
    [[nodiscard]] FilmGeometry fitted() const;
    QSize dressButton(const QString& label, bool isShort);
    void tell();

    look::Look& m_look;
    QPushButton* m_button;
    widgets::CrossButton* m_cross;
    QTimer m_clock;
    std::shared_ptr<const replay::Replay> m_replay;
    game::Ply m_ply;
    std::optional<FoldFilm> m_film;
    FilmGeometry::Buttons m_buttons;
    FilmGeometry m_geometry;
    State m_state = State::Closed;
    int m_room = 0;
};

} // namespace plyline::event_log
