#pragma once

#include <QtWidgets/QDialog>

#include "app/model/jobs/job.h"
#include "app/shell/pictures/paper_subject.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace plyline::pictures {

/// Asks what is put on paper, and shows the first page.
class PaperDialog : public QDialog
{
    Q_OBJECT

public:
    PaperDialog(PaperSubject subject, const PaperChoices& choices, QWidget* parent);

    [[nodiscard]] const PaperSubject& subject() const { return m_subject; }
    [[nodiscard]] const PaperChoices& choices() const { return m_choices; }
    [[nodiscard]] PaperOrder order() const;
    [[nodiscard]] QComboBox& layoutBox() { return *m_layout; }
    [[nodiscard]] QLineEdit& movesField() { return *m_moves; }
    [[nodiscard]] QLabel& preview() { return *m_preview; }
    /// Says what the code holds; empty without one.
    [[nodiscard]] QString codeNote() const;

Q_SIGNALS:
    void saveWanted();
    void printWanted();
    void choicesChanged();

private:
    void addControls();
    /// Makes the box set a choice.
    void connectBox(QCheckBox& box, bool PaperChoices::*choice);
    /// Shows what the choices make of the first page.
    void showChoices();
    void take(const Expected<QImage, Error>& page, int pages, const QString& codeNote);

    PaperSubject m_subject;
    PaperChoices m_choices;
    QLabel* m_preview;
    QLabel* m_pages;
    QComboBox* m_layout;
    QComboBox* m_diagrams;
    QLineEdit* m_moves;
    QCheckBox* m_figurines;
    QCheckBox* m_comments;
    QCheckBox* m_variations;
    QCheckBox* m_code;
    QLabel* m_codeNote;
    QComboBox* m_paper;
    QPushButton* m_save = nullptr;
    jobs::Job m_job; ///< Declared last: stops before the other members are destroyed.
};

} // namespace plyline::pictures
