#pragma once

#include <QtWidgets/QDialog>

#include "app/shell/pictures/picture_preview.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QSpinBox;

namespace plyline::pictures {

class FormArea;

/// Asks what a picture shows, how large, and in which format, and shows what will be saved.
class PictureDialog : public QDialog
{
    Q_OBJECT

public:
    PictureDialog(const PictureSubject& subject, const PictureChoices& choices, QWidget* parent);

    [[nodiscard]] const PictureSubject& subject() const { return m_subject; }
    [[nodiscard]] const PictureChoices& choices() const { return m_choices; }
    [[nodiscard]] QComboBox& rangeBox() { return *m_range; }
    [[nodiscard]] QComboBox& formatBox() { return *m_format; }
    [[nodiscard]] QComboBox& paceBox() { return *m_pace; }
    [[nodiscard]] QComboBox& speedBox() { return *m_speed; }
    [[nodiscard]] QSpinBox& loopsBox() { return *m_loops; }
    [[nodiscard]] PicturePreview& preview() { return *m_preview; }
    [[nodiscard]] QString sizeText() const;

Q_SIGNALS:
    void saveWanted();
    void choicesChanged();

private:
    [[nodiscard]] FormArea* makeForm();
    void addRanges();
    void addSizes(QFormLayout& form);
    void addContents(QFormLayout& form);
    void addTiming(QFormLayout& form);
    void addPlaying(QFormLayout& form);
    /// Offers the formats of a moment or those of a film.
    void listFormats();
    void chooseRange();
    /// Takes a choice from a control, and shows it.
    void showChoices();
    void showSize(const QSize& size, int images, std::chrono::milliseconds length);

    PictureSubject m_subject;
    PictureChoices m_choices;
    PicturePreview* m_preview;
    QComboBox* m_range;
    QComboBox* m_format;
    QLabel* m_size;
    QComboBox* m_pace = nullptr;
    QDoubleSpinBox* m_interval = nullptr;
    QDoubleSpinBox* m_idleCap = nullptr;
    QComboBox* m_speed = nullptr;
    QSpinBox* m_loops = nullptr;
};

} // namespace plyline::pictures
