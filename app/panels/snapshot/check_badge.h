#pragma once

#include "app/kit/look/look.h"
#include "app/kit/widgets/panel.h"
#include "app/model/session/session.h"

#include <optional>

namespace plyline::snapshot {

/// What the badge shows: a sign, words below it, and the full explanation.
struct CheckFrame
{
    session::Agreement agreement = session::Agreement::Pending;
    QString sign;
    QString words;
    QString details; ///< For the tool-tip and for screen readers.
    bool operator==(const CheckFrame&) const = default;
};

[[nodiscard]] CheckFrame checkFrameOf(const session::Moment& moment);

/// The sign between the two views: whether the fold of the events equals the rows of the table. The
/// sign and the words change, not only the colour. Vertically centred.
class CheckBadge : public widgets::Panel
{
    Q_OBJECT

public:
    explicit CheckBadge(session::Session& session, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] const CheckFrame& frame() const { return m_frame; }
    /// Shows the sign without words, in the middle, in a circle of this diameter.
    void setSignAlone(int diameter);
    [[nodiscard]] QSize sizeHint() const override { return {68, 120}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {56, 90}; }

protected:
    void refresh() override;
    void paintEvent(QPaintEvent* event) override;

private:
    session::Session& m_session;
    look::Look& m_look;
    CheckFrame m_frame;
    std::optional<int> m_signAlone; ///< The diameter of its circle.
};

} // namespace plyline::snapshot
