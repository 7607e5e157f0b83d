#pragma once

#include <QtWidgets/QScrollArea>

class QFormLayout;

namespace plyline::pictures {

/// The controls of a dialog as rows with labels. As high as they are, or as the screen has room
/// for: then it scrolls.
class FormArea : public QScrollArea
{
public:
    explicit FormArea(QWidget* parent);

    /// The rows, with the spacing of all dialogs of pictures and paper.
    [[nodiscard]] QFormLayout& form() { return *m_form; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    QFormLayout* m_form;
};

} // namespace plyline::pictures
